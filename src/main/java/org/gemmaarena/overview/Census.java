package org.gemmaarena.overview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gemmaarena.overview.Overview.Count;
import org.gemmaarena.web.DatabaseReplaced;
import org.hibernate.Session;

/**
 * How many battles began and how many votes were cast in each of the hours and days just past (UTC). All that is
 * missing is counted at once, led by an index by time; what is over is remembered for some minutes, so that a new look counts only
 * the hour and the day that run.
 */
@ApplicationScoped
class Census {

    static final int HOURS = 48;
    static final int DAYS = 30;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    /** A vote is seen when its transaction is over, a little after the time that it bears. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private record Period(String arena, Instant since, Instant until) {}

    private final Cache<Period, Count> past = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(1_000)
            .build();
    private final Session database;
    private final Clock clock;

    Census(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void forget(@Observes DatabaseReplaced another) {
        past.invalidateAll();
    }

    /** The hour that runs and those before it, oldest first. */
    @Transactional
    public List<Count> hours(String arena) {
        return periods(arena, HOURS, HOUR, ChronoUnit.HOURS);
    }

    /** Today and the days before it, oldest first. */
    @Transactional
    public List<Count> days(String arena) {
        return periods(arena, DAYS, DAY, ChronoUnit.DAYS);
    }

    private List<Count> periods(String arena, int number, Duration length, ChronoUnit unit) {
        var last = clock.instant().truncatedTo(unit);
        var periods = IntStream.rangeClosed(1 - number, 0)
                .mapToObj(offset -> last.plus(length.multipliedBy(offset)))
                .map(since -> new Period(arena, since, since.plus(length)))
                .toList();
        var known = new HashMap<>(past.getAllPresent(periods));
        periods.stream()
                .filter(period -> !known.containsKey(period))
                .findFirst()
                .map(first -> new Period(arena, first.since(), last.plus(length)))
                .ifPresent(missing -> {
                    var battles = count("battle", missing, length);
                    var votes = count("vote", missing, length);
                    periods.forEach(period -> known.computeIfAbsent(period, unknown -> keep(unknown, battles, votes)));
                });
        return periods.stream().map(known::get).toList();
    }

    private Count keep(Period period, Map<Instant, Long> battles, Map<Instant, Long> votes) {
        var since = period.since();
        var count = new Count(since, battles.getOrDefault(since, 0L), votes.getOrDefault(since, 0L));
        if (!period.until().plus(SETTLED).isAfter(clock.instant())) {
            past.put(period, count);
        }
        return count;
    }

    /** By the beginning of each hour or day in which there were any. */
    private Map<Instant, Long> count(String table, Period period, Duration length) {
        var rows = database.createNativeQuery("""
                        select t.place, count(*) as number from (
                            select floor(extract(epoch from created_at) / %d) as place from %s
                            where arena = :arena and created_at >= :since and created_at < :until) t
                        group by t.place
                        """.formatted(length.toSeconds(), table), Tuple.class)
                .setParameter("arena", period.arena())
                .setParameter("since", period.since())
                .setParameter("until", period.until())
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> Instant.EPOCH.plus(length.multipliedBy(number(row, "place"))),
                        row -> number(row, "number")));
    }

    private static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
