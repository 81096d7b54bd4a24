package org.gemmaarena.battle;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Releases the text of paced battles at a fixed beat, so that the beat tells nothing either. */
@ApplicationScoped
class Metronome {

    private static final Duration BEAT = Duration.ofMillis(50);

    private final Releases releases;
    private final BattleConfig config;
    private Future<?> beats;

    Metronome(Releases releases, BattleConfig config) {
        if (!(config.commonPace() > 0)) {
            throw new IllegalArgumentException("arena.battle.common-pace is " + config.commonPace()
                    + ", but must be a number of characters a second above 0");
        }
        this.releases = releases;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        if (config.pacing() == BattleConfig.Pacing.EQUAL) {
            beats = Infrastructure.getDefaultWorkerPool()
                    .scheduleAtFixedRate(releases::releaseAll, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        if (beats != null) {
            beats.cancel(false);
        }
    }
}
