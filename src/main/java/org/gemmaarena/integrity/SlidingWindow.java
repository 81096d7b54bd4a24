package org.gemmaarena.integrity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A limit of so many in any stretch of time of this length, counted from what was really stored, so that all replicas
 * see the same.
 */
public record SlidingWindow(int limit, Duration length) {

    /**
     * How long to wait until the next is allowed.
     *
     * @param earlier when the earlier ones were, oldest first; those before the window do no harm
     * @return empty where it is allowed now
     */
    public Optional<Duration> wait(List<Instant> earlier, Instant now) {
        var start = start(now);
        var within = earlier.stream().filter(time -> time.isAfter(start)).toList();
        return within.size() < limit
                ? Optional.empty()
                : Optional.of(Duration.between(start, within.get(within.size() - limit))
                        .plusSeconds(1));
    }

    public Instant start(Instant now) {
        return now.minus(length);
    }
}
