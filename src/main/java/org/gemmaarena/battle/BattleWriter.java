package org.gemmaarena.battle;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.gemmaarena.catalogue.Backends;
import org.gemmaarena.inference.FailureKind;
import org.gemmaarena.inference.Media;
import org.gemmaarena.vote.AnswerStats;
import org.jboss.logging.Logger;

/** Lets the models answer, and keeps what they write: the battles that this process holds the lease of. */
@ApplicationScoped
class BattleWriter {

    private static final Logger LOG = Logger.getLogger(BattleWriter.class);
    private static final Duration STORE_RETRY = Duration.ofMillis(500);
    private static final Duration STORE_LONGEST_RETRY = Duration.ofSeconds(5);
    private static final int STORE_RETRIES = 20;
    private static final Duration SHUTDOWN_PATIENCE = Duration.ofSeconds(5);

    private final Map<UUID, LiveBattle> live = new ConcurrentHashMap<>();
    private final BattleStore store;
    private final Attachments attachments;
    private final Backends backends;
    private final BattleConfig config;
    private final Clock clock;

    BattleWriter(BattleStore store, Attachments attachments, Backends backends, BattleConfig config, Clock clock) {
        this.store = store;
        this.attachments = attachments;
        this.backends = backends;
        this.config = config;
        this.clock = clock;
    }

    /** Starts all answers of the last turn that have no outcome. */
    void write(StoredBattle stored) {
        var media = attachments.media(stored.battle().id);
        var battle =
                new LiveBattle(stored.battle().id, stored.lastTurn().number, stored.lastAnswers(), clock.instant());
        var before = live.put(battle.id(), battle);
        if (before != null) {
            before.lose();
        }
        battle.written().forEach((side, answer) -> {
            var backend = stored.battle().contestant(side).backend();
            var run = new AnswerRun(
                    backend, answer, config, clock, battle::changed, ending -> store(battle, side, ending));
            battle.add(run);
            start(run, stored, side, media);
        });
    }

    /** The battle, if this process is writing it. */
    Optional<LiveBattle> find(UUID id) {
        return Optional.ofNullable(live.get(id));
    }

    Collection<LiveBattle> battles() {
        return live.values();
    }

    void stop(UUID id) {
        find(id).ifPresent(battle -> battle.runs().forEach(AnswerRun::stop));
    }

    /** Stores the text that has grown since the last time; what could not be stored is tried again the next time. */
    void storeTexts() {
        var grown = new HashMap<LiveAnswer, GrownText>();
        for (var battle : battles()) {
            battle.written().forEach((side, answer) -> answer.textToStore()
                    .ifPresent(text -> grown.put(answer, new GrownText(battle.key(side), answer.attempt(), text))));
        }
        if (!grown.isEmpty()) {
            store.storeTexts(List.copyOf(grown.values()));
            grown.forEach((answer, text) -> answer.stored(text.text().length()));
        }
    }

    /** Keeps the leases of the battles written here, and gives up those that another process has taken over. */
    void keepLeases() {
        var held = List.copyOf(battles());
        if (!held.isEmpty()) {
            var own = store.renewLeases(held.stream().map(LiveBattle::id).collect(Collectors.toSet()));
            held.stream().filter(battle -> !own.contains(battle.id())).forEach(this::lose);
        }
    }

    private void lose(LiveBattle battle) {
        live.remove(battle.id(), battle);
        battle.lose();
    }

    /** Interrupts what is under way and waits until that is stored, so that it can be run again after the restart. */
    void shutDown(@Observes ShutdownEvent event) {
        var overs = battles().stream().map(LiveBattle::over).toArray(CompletableFuture[]::new);
        battles().forEach(battle -> battle.runs().forEach(AnswerRun::interrupt));
        try {
            CompletableFuture.allOf(overs).get(SHUTDOWN_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException notStored) {
            LOG.warn("Some answers could not be stored in time; their battles fail when their lease has run out");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void start(AnswerRun run, StoredBattle stored, Side side, Map<Integer, List<Media>> media) {
        try {
            var contestant = stored.battle().contestant(side);
            run.start(backends.server(contestant.backend()), Conversation.request(stored, side, media));
        } catch (IllegalStateException gone) {
            LOG.warnf("A battle can't go on: %s", gone.getMessage());
            run.interrupt();
        }
    }

    /** Shows the end of an answer only after it is stored. */
    private void store(LiveBattle battle, Side side, Ending ending) {
        Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(nothing ->
                        store.end(battle.key(side), battle.written().get(side).attempt(), ending))
                .onFailure()
                .retry()
                .withBackOff(STORE_RETRY, STORE_LONGEST_RETRY)
                .atMost(STORE_RETRIES)
                .subscribe()
                .with(stored -> showIfStored(stored, battle, side, ending), failure -> {
                    LOG.errorf(failure, "The end of an answer could not be stored");
                    show(
                            battle,
                            side,
                            new Ending(ending.text(), Outcome.ERROR, FailureKind.TRY_AGAIN, AnswerStats.UNKNOWN));
                });
    }

    private void showIfStored(boolean stored, LiveBattle battle, Side side, Ending ending) {
        if (stored) {
            show(battle, side, ending);
        } else {
            LOG.warn("Another process has taken a battle over; its answers are not shown from here any more");
            lose(battle);
        }
    }

    private void show(LiveBattle battle, Side side, Ending ending) {
        battle.written().get(side).end(ending);
        if (battle.turn().over()) {
            live.remove(battle.id(), battle);
            battle.over().complete(null);
        }
        battle.changed();
    }
}
