package org.gemmaarena.battle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.gemmaarena.catalogue.Breakers;
import org.gemmaarena.inference.FailureKind;
import org.gemmaarena.pacing.Pacer;
import org.gemmaarena.pacing.Tempos;

/** What this process has seen of the models: whether they fail, and how they write. It decides how battles are paced. */
@ApplicationScoped
class ModelRecords {

    private final Tempos tempos = new Tempos();
    private final Breakers breakers;
    private final BattleConfig config;
    private final Clock clock;

    ModelRecords(Breakers breakers, BattleConfig config, Clock clock) {
        this.breakers = breakers;
        this.config = config;
        this.clock = clock;
    }

    /** A model has ended an answer by itself; one that was never asked has nothing to do with how it ended. */
    void ended(String model, Ending ending) {
        var stats = ending.stats();
        if (stats.totalMs() == null) {
            return;
        }
        if (!ending.outcome().failed()) {
            breakers.answered(model);
            noteTempo(model, ending);
        } else if (ending.failure() == FailureKind.TRY_AGAIN) {
            breakers.failed(model);
        }
    }

    /**
     * How the last turn of a battle is shown; empty where text is shown as it comes.
     *
     * @param together whether both sides are written at the same time
     */
    Optional<Pacer> pacer(Battle battle, boolean together) {
        if (config.pacing() == BattleConfig.Pacing.OFF) {
            return Optional.empty();
        }
        var left = battle.left.model();
        var right = battle.right.model();
        return Optional.of(
                together
                        ? Pacer.together(config.commonPace(), clock.instant())
                        : Pacer.atCommonPace(
                                tempos.pace(config.commonPace(), left, right),
                                clock.instant(),
                                tempos.hold(left, right)));
    }

    private void noteTempo(String model, Ending ending) {
        var stats = ending.stats();
        if (stats.timeToFirstTokenMs() != null) {
            long load = stats.loadMs() == null ? 0 : stats.loadMs();
            tempos.wrote(
                    model,
                    ending.text().length(),
                    Duration.ofMillis(stats.timeToFirstTokenMs()),
                    Duration.ofMillis(stats.totalMs() - stats.timeToFirstTokenMs() - load));
        }
    }
}
