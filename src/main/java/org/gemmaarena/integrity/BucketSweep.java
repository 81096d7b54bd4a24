package org.gemmaarena.integrity;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.gemmaarena.web.Chores;

/** Throws away buckets that have long been full again, and with them the last trace of who used them. */
@ApplicationScoped
class BucketSweep {

    private static final Duration EVERY = Duration.ofMinutes(9);

    private final BucketTable table;
    private final Chores chores;
    private final Clock clock;

    BucketSweep(BucketTable table, Chores chores, Clock clock) {
        this.table = table;
        this.chores = chores;
        this.clock = clock;
    }

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        chores.doIfDue("buckets", EVERY, () -> table.deleteExpired(clock.instant()));
    }
}
