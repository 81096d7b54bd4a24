package org.gemmaarena.metrics;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gemmaarena.battle.BattleNews;
import org.gemmaarena.vote.VotedSide;

/**
 * How fast models answer, measured at their servers: of the answers that were voted on, and noted at the vote. Whoever reads the
 * figures while a battle runs finds nothing in them that came of it.
 */
@ApplicationScoped
class SpeedMetrics {

    /** Series are for ever: who keeps adding models does not fill the memory. */
    private static final int MOST_MODELS = 100;

    private static final String OTHERS = "other";
    private static final double[] RATES = {1, 2, 5, 10, 20, 40, 80, 160, 320};
    private static final Duration[] WAITS = Stream.of(
                    100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 300_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final Set<String> models = ConcurrentHashMap.newKeySet();
    private final MeterRegistry registry;

    SpeedMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void voted(@Observes BattleNews.Voted vote) {
        note(vote.left());
        note(vote.right());
    }

    private void note(VotedSide side) {
        var model = label(side.contestant().model());
        var stats = side.stats();
        if (stats.timeToFirstTokenMs() != null) {
            Timer.builder("arena.answer.first.token")
                    .description("From the request to the first token of answers that were voted on")
                    .tag("model", model)
                    .serviceLevelObjectives(WAITS)
                    .register(registry)
                    .record(Duration.ofMillis(stats.timeToFirstTokenMs()));
        }
        if (stats.tokensPerSecond() != null) {
            DistributionSummary.builder("arena.answer.tokens.per.second")
                    .description("Tokens a second after the first of answers that were voted on")
                    .tag("model", model)
                    .serviceLevelObjectives(RATES)
                    .register(registry)
                    .record(stats.tokensPerSecond());
        }
    }

    private synchronized String label(String model) {
        return models.contains(model) || models.size() < MOST_MODELS && models.add(model) ? model : OTHERS;
    }
}
