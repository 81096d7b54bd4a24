package org.gemmaarena.overview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.gemmaarena.overview.Overview.Count;
import org.gemmaarena.web.DatabaseReplaced;
import org.hibernate.Session;

/**
 * How many battles began and how many votes were cast in each of the hours and days just past (UTC). Each is one look into an
 * index by time; what is over is remembered for some minutes, so that a new look counts only the hour and the day that run.
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
        return IntStream.rangeClosed(1 - number, 0)
                .mapToObj(offset -> last.plus(length.multipliedBy(offset)))
                .map(since -> count(new Period(arena, since, since.plus(length))))
                .toList();
    }

    private Count count(Period period) {
        return period.until().plus(SETTLED).isAfter(clock.instant()) ? look(period) : past.get(period, this::look);
    }

    private Count look(Period period) {
        return new Count(period.since(), count("battle", period), count("vote", period));
    }

    private long count(String table, Period period) {
        return database.createNativeQuery(
                        "select count(*) from " + table
                                + " where arena = :arena and created_at >= :since and created_at < :until",
                        Long.class)
                .setParameter("arena", period.arena())
                .setParameter("since", period.since())
                .setParameter("until", period.until())
                .getSingleResult();
    }
}
