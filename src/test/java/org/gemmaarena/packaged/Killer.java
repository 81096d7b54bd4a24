package org.gemmaarena.packaged;

import java.time.Duration;
import java.util.List;

/** Ends one replica after the other with SIGKILL, each time starting it again, until it is told to end. */
final class Killer {

    private final List<PackagedApplication> replicas;
    private final long everyNanos;
    private final Thread thread = new Thread(this::kill, "killer");
    private volatile boolean ending;
    private volatile int kills;
    private volatile Throwable failure;

    Killer(List<PackagedApplication> replicas, Duration every) {
        this.replicas = replicas;
        this.everyNanos = every.toNanos();
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
        if (failure != null) {
            throw new AssertionError("a replica did not start again", failure);
        }
    }

    private void kill() {
        var next = System.nanoTime() + everyNanos;
        try {
            while (!ending) {
                if (System.nanoTime() >= next) {
                    next = System.nanoTime() + everyNanos;
                    replicas.get(kills % replicas.size()).restart();
                    kills++;
                }
                Patience.pause(Duration.ofMillis(50));
            }
        } catch (RuntimeException | AssertionError notStarted) {
            failure = notStarted;
        }
    }
}
