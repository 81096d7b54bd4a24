package org.gemmaarena.inference.exchange;

import java.time.Duration;
import java.util.OptionalLong;

/** How long to wait before a busy server is asked again: 0.25 s, doubling to 5 s, or as it wishes up to 30 s. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LAST = Duration.ofSeconds(5);
    private static final long LONGEST_WISH_SECONDS = 30;

    private Duration next = FIRST;

    /** The next wait; a server's wish only makes it longer. */
    Duration next(OptionalLong retryAfterSeconds) {
        Duration own = next;
        next = shorter(own.multipliedBy(2), LAST);
        Duration wish = Duration.ofSeconds(Math.min(retryAfterSeconds.orElse(0), LONGEST_WISH_SECONDS));
        return wish.compareTo(own) > 0 ? wish : own;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
