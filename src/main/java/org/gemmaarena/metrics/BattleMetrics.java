package org.gemmaarena.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Locale;
import org.gemmaarena.battle.BattleNews;
import org.gemmaarena.battle.Outcome;
import org.gemmaarena.inference.FailureKind;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.NotCounted;

/** Counts battles, answers and votes of this process, without a word on models. Everything that can be counted stands at 0 first. */
@ApplicationScoped
class BattleMetrics {

    private static final String ANSWERS = "arena.answers";
    private static final String FAILURES = "arena.answer.failures";
    private static final String TURNS = "arena.turns";
    private static final String ENDED = "arena.battles.ended";
    private static final String VOTES = "arena.votes";
    private static final String NOT_COUNTED = "arena.votes.not.counted";

    /** Of an answer that ended since nobody read along, or since its process ended: nothing failed. */
    private static final String INTERRUPTED = "interrupted";

    private static final Duration[] WAITS = {
        Duration.ofMillis(100),
        Duration.ofSeconds(1),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofMinutes(30)
    };

    private final MeterRegistry registry;
    private final Timer waits;

    BattleMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.waits = Timer.builder("arena.queue.wait")
                .description("How long battles waited until their model servers had room")
                .serviceLevelObjectives(WAITS)
                .register(registry);
    }

    /** From the start, so that a first failure is a rise. */
    void start(@Observes StartupEvent started) {
        count("arena.battles.started", 0);
        for (var outcome : Outcome.values()) {
            count(ANSWERS, 0, "outcome", name(outcome));
        }
        count(ANSWERS, 0, "outcome", INTERRUPTED);
        for (var kind : FailureKind.values()) {
            count(FAILURES, 0, "kind", name(kind));
        }
        turns(true, 0);
        turns(false, 0);
        ended("voted", 0);
        ended("abandoned", 0);
        for (var choice : Choice.values()) {
            count(VOTES, 0, "choice", name(choice));
        }
        for (var reason : NotCounted.values()) {
            count(NOT_COUNTED, 0, "reason", name(reason));
        }
    }

    void started(@Observes BattleNews.Started battle) {
        count("arena.battles.started", 1);
    }

    void admitted(@Observes BattleNews.Admitted battle) {
        waits.record(battle.waited());
    }

    void shown(@Observes BattleNews.AnswerShown answer) {
        if (answer.givenUp() && answer.failure() == FailureKind.TRY_AGAIN) {
            count(ANSWERS, 1, "outcome", INTERRUPTED);
            return;
        }
        count(ANSWERS, 1, "outcome", name(answer.outcome()));
        if (answer.failure() != null) {
            count(FAILURES, 1, "kind", name(answer.failure()));
        }
    }

    void shown(@Observes BattleNews.TurnShown turn) {
        turns(turn.votable(), 1);
    }

    void voted(@Observes BattleNews.Voted vote) {
        ended("voted", 1);
        count(VOTES, 1, "choice", name(vote.choice()));
        if (vote.notCounted() != null) {
            count(NOT_COUNTED, 1, "reason", name(vote.notCounted()));
        }
    }

    void abandoned(@Observes BattleNews.Abandoned abandoned) {
        ended("abandoned", abandoned.battles());
    }

    private void turns(boolean votable, int number) {
        count(TURNS, number, "outcome", votable ? "ready" : "failed");
    }

    private void ended(String how, int number) {
        count(ENDED, number, "outcome", how);
    }

    private void count(String meter, int number, String... tags) {
        registry.counter(meter, tags).increment(number);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
