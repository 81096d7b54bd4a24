package org.gemmaarena.battle;

import java.time.Duration;
import java.time.Instant;
import org.gemmaarena.inference.Usage;
import org.gemmaarena.vote.AnswerStats;

/** Measures one attempt at an answer and knows when it has taken too long. Not thread-safe. */
final class Stopwatch {

    /** Which limit an attempt has passed. */
    enum Limit {
        NONE,
        SILENCE,
        LENGTH
    }

    private final BattleConfig limits;
    private final Instant start;
    private Instant first;
    private Instant last;

    Stopwatch(BattleConfig limits, Instant start) {
        this.limits = limits;
        this.start = start;
    }

    /** A token came, be it of the answer or of a thought. */
    void token(Instant now) {
        first = first == null ? now : first;
        last = now;
    }

    Limit exceeded(Instant now) {
        if (first == null) {
            return past(start, limits.firstTokenLimit(), now) ? Limit.SILENCE : Limit.NONE;
        }
        if (past(last, limits.idleLimit(), now)) {
            return Limit.SILENCE;
        }
        return past(first, limits.timeLimit(), now) ? Limit.LENGTH : Limit.NONE;
    }

    /** What was measured here and there; the backend's own speed wins over the one seen from outside. */
    AnswerStats stats(Usage usage, Instant end) {
        var speed = usage.tokensPerSecond() == null ? speed(usage.outputTokens(), end) : usage.tokensPerSecond();
        return new AnswerStats(
                usage.promptTokens(),
                usage.outputTokens(),
                usage.loadMs(),
                usage.queueMs(),
                first == null ? null : Duration.between(start, first).toMillis(),
                speed,
                Duration.between(start, end).toMillis());
    }

    private Double speed(Integer tokens, Instant end) {
        if (tokens == null || first == null || tokens < 2) {
            return null;
        }
        var writing = Duration.between(first, end).toNanos();
        return writing <= 0 ? null : (tokens - 1) * 1e9 / writing;
    }

    private static boolean past(Instant from, Duration limit, Instant now) {
        return now.isAfter(from.plus(limit));
    }
}
