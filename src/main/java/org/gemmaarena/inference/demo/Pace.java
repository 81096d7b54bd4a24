package org.gemmaarena.inference.demo;

import java.time.Duration;

/**
 * How fast a voice writes.
 *
 * @param first from the question to the first word, more than zero
 * @param next from one word to the next, more than zero
 */
record Pace(Duration first, Duration next) {

    Pace {
        if (first.isZero() || first.isNegative() || next.isZero() || next.isNegative()) {
            throw new IllegalArgumentException("A pace needs pauses of more than zero");
        }
    }

    static Pace of(Duration first, int wordsPerSecond) {
        return new Pace(first, Duration.ofSeconds(1).dividedBy(wordsPerSecond));
    }
}
