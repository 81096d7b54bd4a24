package org.gemmaarena.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sets a model aside that keeps failing, so that others battle: a circuit breaker for each model (M. Nygard, “Release
 * It!”). After three failures in a row a model rests for half a minute, twice as long after each further one, at most ten
 * minutes; then one battle tries it again. Where that would leave fewer than two models, nobody rests. Each process
 * judges by its own battles.
 */
@ApplicationScoped
public class Breakers {

    private static final int FAILURES = 3;
    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Failures since the last answer, and until when the model rests. */
    private record Record(int failures, Instant restsUntil) {}

    private final Map<String, Record> records = new ConcurrentHashMap<>();
    private final Clock clock;

    Breakers(Clock clock) {
        this.clock = clock;
    }

    /** The model answered. */
    public void answered(String model) {
        records.remove(model);
    }

    /** The model failed, by no fault of the prompt or the person. */
    public void failed(String model) {
        records.merge(model, new Record(1, Instant.MIN), (before, one) -> {
            int failures = before.failures() + 1;
            return new Record(
                    failures,
                    failures < FAILURES ? Instant.MIN : clock.instant().plus(rest(failures)));
        });
    }

    /** Those that may battle now. */
    public List<Contestant> fit(List<Contestant> contestants) {
        var now = clock.instant();
        var fit = contestants.stream()
                .filter(contestant -> !rests(contestant.model(), now))
                .toList();
        return fit.size() < 2 ? contestants : fit;
    }

    /** The model was drawn; one that comes from a rest is tried by this battle alone. */
    public void drawn(String model) {
        records.computeIfPresent(
                model,
                (id, record) -> record.failures() < FAILURES
                        ? record
                        : new Record(record.failures(), clock.instant().plus(SHORTEST)));
    }

    private boolean rests(String model, Instant now) {
        var record = records.get(model);
        return record != null && now.isBefore(record.restsUntil());
    }

    private static Duration rest(int failures) {
        var rest = SHORTEST.multipliedBy(1L << Math.min(failures - FAILURES, 10));
        return rest.compareTo(LONGEST) > 0 ? LONGEST : rest;
    }
}
