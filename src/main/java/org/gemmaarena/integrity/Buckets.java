package org.gemmaarena.integrity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Buckets in the database. What is taken belongs to the transaction under way: when that one is rolled back, everything is
 * in its bucket again, and until it ends nobody else takes from the same.
 */
final class Buckets {

    /** How long a full bucket is kept beside the time that it takes to fill. */
    static final Duration SPARE = Duration.ofHours(1);

    private static final Duration TRANSACTION = Duration.ofMinutes(5);
    private static final int REMEMBERED = 10_000;

    /** Nothing is left in the bucket of this allowance for so long, in whole seconds. */
    record Empty(Allowance allowance, Duration time) {}

    private final BucketTable table;
    private final Clock clock;
    /** Until when the sweep leaves them alone, at least. */
    private final Map<String, Instant> kept = new ConcurrentHashMap<>();

    Buckets(BucketTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** To be called before the transaction in which something is taken; costs nothing where that was done not long ago. */
    void prepare(Collection<String> ids) {
        var needed = clock.instant().plus(TRANSACTION);
        var others = ids.stream()
                .filter(id -> kept.getOrDefault(id, Instant.MIN).isBefore(needed))
                .toList();
        if (!others.isEmpty()) {
            keep(others);
        }
    }

    /**
     * Takes one out of each.
     *
     * @param wanted by the ids of their buckets
     * @return the first of which nothing is left; then the transaction has to be rolled back
     */
    Optional<Empty> take(LinkedHashMap<String, Allowance> wanted) {
        var taking = new Taking(locked(wanted.keySet()), clock);
        for (var want : wanted.entrySet()) {
            var probe = taking.take(want.getKey(), want.getValue());
            if (!probe.isConsumed()) {
                var wait = Duration.ofNanos(probe.getNanosToWaitForRefill())
                        .plusSeconds(1)
                        .truncatedTo(ChronoUnit.SECONDS);
                return Optional.of(new Empty(want.getValue(), wait));
            }
        }
        table.store(taking.changed());
        return Optional.empty();
    }

    /** Rows that are gone since they were prepared are made again; those that are locked by now are not touched by that. */
    private Map<String, BucketTable.Row> locked(Collection<String> ids) {
        var rows = table.lock(ids);
        if (rows.size() == ids.size()) {
            return rows;
        }
        keep(ids.stream().filter(id -> !rows.containsKey(id)).toList());
        return table.lock(ids);
    }

    private void keep(Collection<String> ids) {
        var until = clock.instant().plus(SPARE.dividedBy(2));
        table.keep(ids, until);
        if (kept.size() >= REMEMBERED) {
            kept.clear();
        }
        ids.forEach(id -> kept.put(id, until));
    }
}
