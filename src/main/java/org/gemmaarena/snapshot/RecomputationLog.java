package org.gemmaarena.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

/** Keeps how far recomputations are, one at a time over all replicas, and their reports. */
@ApplicationScoped
class RecomputationLog {

    static final Duration BEAT = Duration.ofSeconds(5);
    private static final Duration DEAD_AFTER = Duration.ofSeconds(30);

    private static final String LATEST = """
            select id, state, done, total, step, started_at, started_by, beat_at, finished_at,
                (select report from recomputation where id = (select max(id) from recomputation where state = 'done'))
                    as report
            from recomputation where id = (select max(id) from recomputation)
            """;

    private final Session database;
    private final Clock clock;

    RecomputationLog(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Its id; empty where another one is running. */
    @Transactional
    Optional<Long> begin(String actor) {
        database.createNativeQuery("select name from work where name = 'recomputation' for update", String.class)
                .getSingleResult();
        if (latest().filter(RecomputationState::running).isPresent()) {
            return Optional.empty();
        }
        var now = clock.instant();
        database.createNativeMutationQuery(
                        "insert into recomputation (state, done, total, started_at, started_by, beat_at) "
                                + "values ('running', 0, 0, :now, :actor, :now)")
                .setParameter("now", now)
                .setParameter("actor", actor)
                .executeUpdate();
        return latest().map(RecomputationState::id);
    }

    @Transactional
    void progress(long id, int done, int total, String step) {
        database.createNativeMutationQuery(
                        "update recomputation set done = :done, total = :total, step = :step " + "where id = :id")
                .setParameter("done", done)
                .setParameter("total", total)
                .setParameter("step", step)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** A sign of life. */
    @Transactional
    void beat(long id) {
        database.createNativeMutationQuery("update recomputation set beat_at = :now where id = :id")
                .setParameter("now", clock.instant())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** @param report as JSON; null where it failed */
    @Transactional
    void end(long id, String report) {
        database.createNativeMutationQuery("update recomputation set state = :state, done = case when :state = 'done' "
                        + "then total else done end, step = null, finished_at = :now, report = :report where id = :id")
                .setParameter("state", report == null ? "failed" : "done")
                .setParameter("now", clock.instant())
                .setParameter("report", report, String.class)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Empty where there never was one. */
    @Transactional
    Optional<RecomputationState> latest() {
        return database.createNativeQuery(LATEST, Tuple.class)
                .addScalar("id", Long.class)
                .addScalar("state", String.class)
                .addScalar("done", Integer.class)
                .addScalar("total", Integer.class)
                .addScalar("step", String.class)
                .addScalar("started_at", Instant.class)
                .addScalar("started_by", String.class)
                .addScalar("beat_at", Instant.class)
                .addScalar("finished_at", Instant.class)
                .addScalar("report", String.class)
                .getResultStream()
                .findFirst()
                .map(this::state);
    }

    private RecomputationState state(Tuple row) {
        boolean dead = row.get("state", String.class).equals("running")
                && row.get("beat_at", Instant.class).plus(DEAD_AFTER).isBefore(clock.instant());
        return new RecomputationState(
                row.get("id", Long.class),
                dead ? "interrupted" : row.get("state", String.class),
                row.get("done", Integer.class),
                row.get("total", Integer.class),
                dead ? null : row.get("step", String.class),
                row.get("started_at", Instant.class),
                row.get("started_by", String.class),
                row.get("finished_at", Instant.class),
                row.get("report", String.class));
    }
}
