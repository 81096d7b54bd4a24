package org.gemmaarena.packaged;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** Waits that have a limit and say what they waited for. */
final class Patience {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(25);

    private Patience() {}

    /** Looks until what is seen will do; an exception while looking counts as not yet. */
    static <T> T until(String what, Duration limit, Callable<T> look, Predicate<T> willDo) {
        var deadline = System.nanoTime() + limit.toNanos();
        Object seen;
        boolean lastLook;
        do {
            lastLook = System.nanoTime() >= deadline;
            try {
                var found = look.call();
                if (willDo.test(found)) {
                    return found;
                }
                seen = found;
            } catch (InterruptedException interrupted) {
                throw new AssertionError("interrupted while waiting until " + what, interrupted);
            } catch (Exception notYet) {
                seen = notYet;
            }
            pause(LOOK_AGAIN);
        } while (!lastLook);
        throw new AssertionError("waited " + limit.toSeconds() + " s in vain until " + what + "; seen last: " + seen);
    }

    static void until(String what, Duration limit, Callable<Boolean> look) {
        until(what, limit, look, Boolean::booleanValue);
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }
}
