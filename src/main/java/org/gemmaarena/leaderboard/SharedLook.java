package org.gemmaarena.leaderboard;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One look for all who ask at the same time, one after the other: whoever asks gets what was seen by a look that began after
 * that, so nobody gets what was there before they asked.
 */
final class SharedLook<T> {

    private final Supplier<T> look;
    private final AtomicReference<CompletableFuture<T>> next = new AtomicReference<>();
    private final ReentrantLock looking = new ReentrantLock(true);

    SharedLook(Supplier<T> look) {
        this.look = look;
    }

    /** Throws what the look throws. */
    T now() {
        var mine = new CompletableFuture<T>();
        var others = next.compareAndExchange(null, mine);
        if (others == null) {
            lookAfterTheLast(mine);
        }
        return seen(others == null ? mine : others);
    }

    private void lookAfterTheLast(CompletableFuture<T> seen) {
        looking.lock();
        try {
            next.set(null);
            seen.complete(look.get());
        } catch (Throwable failure) {
            seen.completeExceptionally(failure);
        } finally {
            looking.unlock();
        }
    }

    private static <T> T seen(CompletableFuture<T> look) {
        try {
            return look.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw failure;
        }
    }
}
