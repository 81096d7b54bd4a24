package org.gemmaarena.battle;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.gemmaarena.battle.EventReader.Numbered;
import org.gemmaarena.web.DatabaseOutage;

/**
 * What a reader of a battle is told, from its cursor on until the turn is over. A reader on the writing replica is woken
 * by every change, one elsewhere looks at the stored text; a reader whose writer loses the battle goes on with the stored
 * text. A reader takes what there is when it is ready for more, so a slow one gets larger pieces and costs no memory. While the
 * database is away nothing new is told; after a minute of that the stream fails.
 */
@ApplicationScoped
class BattleFeed {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(400);
    private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(1);

    private final LiveBattles battles;
    private final BattleStore store;
    private final Vertx vertx;
    private final Clock clock;

    BattleFeed(LiveBattles battles, BattleStore store, Vertx vertx, Clock clock) {
        this.battles = battles;
        this.store = store;
        this.vertx = vertx;
        this.clock = clock;
    }

    /** Batches of events; an empty batch only says that the stream is alive. */
    Multi<List<Numbered>> of(UUID battle, Cursor cursor) {
        var reader = new EventReader(cursor);
        var here = battles.find(battle).map(live -> live(live, reader)).orElseGet(Multi.createFrom()::empty);
        var anywhere = Multi.createFrom()
                .deferred(() -> reader.over() ? Multi.createFrom().empty() : stored(battle, reader));
        return Multi.createBy().concatenating().streams(here, anywhere);
    }

    /** On the event loop of the connection, where each piece is sent. */
    private Multi<List<Numbered>> live(LiveBattle battle, EventReader reader) {
        var connection = Optional.ofNullable(Vertx.currentContext()).orElseGet(vertx::getOrCreateContext);
        Executor loop = task -> connection.runOnContext(run -> task.run());
        return Multi.createFrom()
                .publisher(subscriber -> new LiveReading(battle, reader, subscriber, loop, clock).begin(HEARTBEAT));
    }

    private Multi<List<Numbered>> stored(UUID battle, EventReader reader) {
        var looks = HEARTBEAT.dividedBy(LOOK_AGAIN);
        var outage = new Outage();
        Supplier<Uni<? extends List<Numbered>>> look = () -> Uni.createFrom()
                .item(() -> outage.bridge(
                        () -> store.readAlong(battle, reader.cursor().turn())))
                .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                .map(looked -> looked.map(turn -> turn.map(reader::read).orElseGet(reader::readNothingMore))
                        .orElse(List.of()));
        return Multi.createBy()
                .repeating()
                .uni(look)
                .withDelay(LOOK_AGAIN)
                .whilst(events -> !reader.over())
                .select()
                .where(new EveryNthEmpty(looks)::test);
    }

    /** A reader's looks while the database is away, and for how long it has been. */
    private final class Outage {

        private Instant began;

        /** What the look gives; empty where only the database keeps it from that, and not for too long yet. */
        <T> Optional<T> bridge(Supplier<T> look) {
            try {
                var seen = Optional.of(look.get());
                began = null;
                return seen;
            } catch (RuntimeException failure) {
                began = began == null ? clock.instant() : began;
                if (!DatabaseOutage.causes(failure) || !clock.instant().isBefore(began.plus(LONGEST_OUTAGE))) {
                    throw failure;
                }
                return Optional.empty();
            }
        }
    }

    /** Lets every batch with events pass, and of the empty ones only so many that the stream stays alive. */
    private static final class EveryNthEmpty {

        private final long each;
        private long empty;

        EveryNthEmpty(long each) {
            this.each = each;
        }

        boolean test(List<Numbered> events) {
            empty = events.isEmpty() ? empty + 1 : 0;
            return !events.isEmpty() || empty % each == 0;
        }
    }
}
