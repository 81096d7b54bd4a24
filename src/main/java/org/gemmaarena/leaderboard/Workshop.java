package org.gemmaarena.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.gemmaarena.web.ProblemException;

/** Where boards are made: few costly ones at a time, so that nobody can ask for so many that all others wait. */
@ApplicationScoped
class Workshop {

    private static final int BENCHES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore benches = new Semaphore(BENCHES, true);
    private final BoardMessages words;

    Workshop(BoardMessages words) {
        this.words = words;
    }

    /** @throws ProblemException 503 if no bench becomes free */
    <T> T atOneOfFewBenches(Supplier<T> work) {
        if (!waitFor(() -> benches.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS))) {
            throw busy();
        }
        try {
            return work.get();
        } finally {
            benches.release();
        }
    }

    /** @throws ProblemException 503 if the lock does not become free */
    <T> T holding(ReentrantLock lock, Supplier<T> work) {
        if (!waitFor(() -> lock.tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS))) {
            throw busy();
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private interface Waiting {
        boolean end() throws InterruptedException;
    }

    private static boolean waitFor(Waiting waiting) {
        try {
            return waiting.end();
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ProblemException busy() {
        return ProblemException.unavailable(words.busy(), PATIENCE);
    }
}
