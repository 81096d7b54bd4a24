package org.gemmaarena.battle;

import java.time.Duration;
import java.time.Instant;
import org.gemmaarena.inference.Usage;
import org.gemmaarena.queue.Span;
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
    private final Instant entered;
    private boolean admitted;
    private Instant start;
    private Instant first;
    private Instant last;

    /** @param entered when the answer was wanted, and began to wait for the model server's turn */
    Stopwatch(BattleConfig limits, Instant entered) {
        this.limits = limits;
        this.entered = entered;
    }

    /** The wait in the line is over; what an answer waits for another one of the same battle is limited by that one. */
    void admit() {
        admitted = true;
    }

    /** The model is asked. */
    void start(Instant now) {
        start = now;
    }

    /** A token came, be it of the answer or of a thought. */
    void token(Instant now) {
        first = first == null ? now : first;
        last = now;
    }

    Limit exceeded(Instant now) {
        if (start == null) {
            return !admitted && past(entered, limits.queueLimit(), now) ? Limit.SILENCE : Limit.NONE;
        }
        if (first == null) {
            return past(start, limits.firstTokenLimit(), now) ? Limit.SILENCE : Limit.NONE;
        }
        if (past(last, limits.idleLimit(), now)) {
            return Limit.SILENCE;
        }
        return past(first, limits.timeLimit(), now) ? Limit.LENGTH : Limit.NONE;
    }

    /**
     * What was measured here and there; the backend's own speed wins over the one seen from outside. The wait in the line
     * and the load, where it is told, are apart from the time to the first token.
     */
    AnswerStats stats(Usage usage, Instant end) {
        if (start == null) {
            return AnswerStats.UNKNOWN;
        }
        var speed = usage.tokensPerSecond() == null ? speed(usage.outputTokens(), end) : usage.tokensPerSecond();
        return new AnswerStats(
                usage.promptTokens(),
                usage.outputTokens(),
                usage.loadMs(),
                Duration.between(entered, start).toMillis() + orZero(usage.queueMs()),
                first == null
                        ? null
                        : Long.valueOf(
                                Math.max(0, Duration.between(start, first).toMillis() - orZero(usage.loadMs()))),
                speed,
                Duration.between(start, end).toMillis());
    }

    Span span(String model, Instant now) {
        return new Span(model, first, last == null ? now : last);
    }

    private Double speed(Integer tokens, Instant end) {
        if (tokens == null || first == null || tokens < 2) {
            return null;
        }
        var writing = Duration.between(first, end).toNanos();
        return writing <= 0 ? null : (tokens - 1) * 1e9 / writing;
    }

    private static long orZero(Long milliseconds) {
        return milliseconds == null ? 0 : milliseconds;
    }

    private static boolean past(Instant from, Duration limit, Instant now) {
        return now.isAfter(from.plus(limit));
    }
}
