package org.gemmaarena.packaged;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How long each of a number of requests took, and how many failed. */
final class Latencies {

    private final long[] nanos;
    private final AtomicInteger count = new AtomicInteger();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final CountDownLatch open;

    Latencies(int requests) {
        nanos = new long[requests];
        open = new CountDownLatch(requests);
    }

    /** @param fault null where there was none */
    void add(long took, String fault) {
        nanos[count.getAndIncrement()] = took;
        if (fault != null) {
            faults.add(fault);
        }
        open.countDown();
    }

    void await(Duration limit) {
        try {
            if (!open.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError(open.getCount() + " requests have no answer after " + limit);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
        Arrays.sort(nanos);
    }

    Collection<String> faults() {
        return faults;
    }

    /** In milliseconds, by the nearest rank. */
    double quantile(double share) {
        return nanos[Math.max(0, (int) Math.ceil(share * nanos.length) - 1)] / 1e6;
    }

    /** The share of requests that took less. */
    double under(Duration limit) {
        return (double) Arrays.stream(nanos).filter(took -> took < limit.toNanos()).count() / nanos.length;
    }
}
