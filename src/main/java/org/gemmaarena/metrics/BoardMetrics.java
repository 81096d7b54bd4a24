package org.gemmaarena.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.gemmaarena.leaderboard.BoardMade;

/** How long boards take to compute. */
@ApplicationScoped
class BoardMetrics {

    private static final Duration[] TIMES = {
        Duration.ofMillis(1),
        Duration.ofMillis(10),
        Duration.ofMillis(100),
        Duration.ofSeconds(1),
        Duration.ofSeconds(10),
        Duration.ofSeconds(60)
    };

    private final MeterRegistry registry;

    BoardMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void made(@Observes BoardMade board) {
        Timer.builder("arena.board.computation")
                .description("How long boards took to compute, by what they were made of")
                .tag("from", board.costly() ? "votes" : "tallies")
                .serviceLevelObjectives(TIMES)
                .register(registry)
                .record(board.took());
    }
}
