package org.gemmaarena.battle;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The end of this process: what is under way may come to its end for a time, and others take over the rest. */
@ApplicationScoped
class HandOver {

    private static final Logger LOG = Logger.getLogger(HandOver.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final LiveBattles live;
    private final Upkeep upkeep;
    private final BattleStore store;
    private final BattleConfig config;
    private final Clock clock;

    HandOver(LiveBattles live, Upkeep upkeep, BattleStore store, BattleConfig config, Clock clock) {
        this.live = live;
        this.upkeep = upkeep;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /** No request comes any more; it comes before all else that ends, since what is under way needs the rest. */
    void shutDown(@Observes @Priority(0) ShutdownEvent event) {
        try {
            awaitEnds(clock.instant().plus(config.finishLimit()));
            handOver();
        } catch (RuntimeException notStored) {
            LOG.warnf("Battles are not handed over; they begin anew when their leases have run out: %s", notStored);
        }
    }

    private void awaitEnds(Instant latest) {
        try {
            while (!live.all().isEmpty() && clock.instant().isBefore(latest)) {
                Thread.sleep(LOOK_AGAIN.toMillis());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void handOver() {
        var rest = List.copyOf(live.all());
        if (!rest.isEmpty()) {
            LOG.infof("%d battles are handed over, since this process ends", rest.size());
            upkeep.storeTexts();
            store.handOver(rest.stream().map(LiveBattle::id).collect(Collectors.toSet()));
            rest.forEach(live::lose);
        }
    }
}
