package org.gemmaarena.packaged;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Ends one replica after the other with SIGKILL and starts it again. While only one is left, as on a machine on which a start
 * takes longer than from one kill to the next, that one lives on.
 */
final class Killer {

    private static final Duration LATE_START = Duration.ofMinutes(2);

    private final List<PackagedApplication> replicas;
    private final List<CompletableFuture<?>> starts = new ArrayList<>();
    private final long everyNanos;
    private final Thread thread = new Thread(this::kill, "killer");
    private volatile boolean ending;
    private volatile int kills;

    /** @param replicas all of them run */
    Killer(List<PackagedApplication> replicas, Duration every) {
        this.replicas = replicas;
        this.everyNanos = every.toNanos();
        replicas.forEach(replica -> starts.add(CompletableFuture.completedFuture(null)));
    }

    void start() {
        thread.start();
    }

    int kills() {
        return kills;
    }

    /** All replicas run when this returns. */
    void end() throws InterruptedException {
        ending = true;
        thread.join();
        starts.forEach(CompletableFuture::join);
        replicas.forEach(replica -> Patience.until("a killed replica is ready again", LATE_START, replica::ready));
    }

    private void kill() {
        var next = System.nanoTime() + everyNanos;
        int victim = 0;
        while (!ending) {
            long running = starts.stream().filter(CompletableFuture::isDone).count();
            if (System.nanoTime() >= next && running > 1 && starts.get(victim).isDone()) {
                next += everyNanos;
                var replica = replicas.get(victim);
                replica.kill();
                kills++;
                starts.set(victim, CompletableFuture.runAsync(replica::start).exceptionally(late -> null));
                victim = (victim + 1) % replicas.size();
            }
            Patience.pause(Duration.ofMillis(50));
        }
    }
}
