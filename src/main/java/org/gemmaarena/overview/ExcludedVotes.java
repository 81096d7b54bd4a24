package org.gemmaarena.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gemmaarena.overview.Overview.Exclusion;
import org.gemmaarena.overview.Overview.NeverCounted;
import org.gemmaarena.vote.NotCounted;
import org.gemmaarena.vote.Votes;
import org.hibernate.Session;

/** Which votes are out of the ratings, by reason. */
@ApplicationScoped
class ExcludedVotes {

    private static final int MOST_REASONS = 10;

    private final Session database;
    private final Clock clock;

    ExcludedVotes(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Votes that never counted, by what was wrong with them. */
    @Transactional
    public List<NeverCounted> neverCounted(String arena) {
        return database.createNativeQuery("""
                        select not_counted_because as reason, count(*) as votes from vote
                        where arena = :arena and not_counted_because is not null
                        group by not_counted_because order by votes desc, reason
                        """, Tuple.class)
                .setParameter("arena", arena)
                .getResultStream()
                .map(row -> new NeverCounted(NotCounted.valueOf(row.get("reason", String.class)), number(row, "votes")))
                .toList();
    }

    /** Votes that were taken out one by one, in all arenas, by who did it and why; the most frequent ten. */
    @Transactional
    public List<Exclusion> exclusions() {
        return database.createNativeQuery("""
                        select excluded_by as actor, excluded_because as reason, count(*) as votes from vote_exclusion
                        group by excluded_by, excluded_because order by votes desc, actor, reason
                        fetch first :most rows only
                        """, Tuple.class)
                .setParameter("most", MOST_REASONS)
                .getResultStream()
                .map(row -> new Exclusion(
                        row.get("actor", String.class), row.get("reason", String.class), number(row, "votes")))
                .toList();
    }

    /** Votes of today (UTC) that don't count now. */
    @Transactional
    public long today(String arena) {
        return database.createNativeQuery(
                        "select count(*) from vote v where v.arena = :arena and v.created_at >= :today and not ("
                                + Votes.COUNTED + ")",
                        Long.class)
                .setParameter("arena", arena)
                .setParameter("today", clock.instant().truncatedTo(ChronoUnit.DAYS))
                .getSingleResult();
    }

    private static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
