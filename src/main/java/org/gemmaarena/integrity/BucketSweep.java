package org.gemmaarena.integrity;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Throws away buckets that have long been full again, and with them the last trace of who used them. */
@ApplicationScoped
class BucketSweep {

    private final BucketTable table;
    private final Clock clock;

    BucketSweep(BucketTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        table.deleteExpired(clock.instant());
    }
}
