package org.gemmaarena.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gemmaarena.battle.BattleConfig;
import org.gemmaarena.overview.Overview.Failure;
import org.gemmaarena.overview.Overview.OpenFailures;
import org.gemmaarena.overview.Overview.Queue;
import org.hibernate.Session;

/** What the model servers are busy with on all replicas, and what they failed at. */
@ApplicationScoped
class Workload {

    static final Duration FAILURES_SINCE = Duration.ofHours(24);
    private static final int MOST_BATTLES = 1_000;

    private static final String QUEUE = """
            select count(b.place) as waiting, count(*) as all_of_them,
                min(case when b.place is not null
                    then (select max(t.created_at) from turn t where t.battle_id = b.id) end) as waiting_since
            from battle b where b.state = 'GENERATING'
            """;
    private static final String ENDED = """
            select f.model, f.name, f.backend, f.kind, count(*) as answers from (
                select case when a.side = 'LEFT' then b.left_model else b.right_model end as model,
                    case when a.side = 'LEFT' then b.left_name else b.right_name end as name,
                    case when a.side = 'LEFT' then b.left_backend else b.right_backend end as backend,
                    case when a.outcome = 'EMPTY' then 'EMPTY'
                        when a.outcome = 'ERROR' then coalesce(a.failure, 'TRY_AGAIN') else '' end as kind
                from (select id, left_model, left_name, left_backend, right_model, right_name, right_backend
                    from battle where arena = :arena and created_at >= :since and state in ('VOTED', 'ABANDONED')
                    order by created_at desc fetch first :most rows only) b
                join answer a on a.battle_id = b.id
                where a.outcome is not null) f
            group by f.model, f.name, f.backend, f.kind
            order by f.model, f.backend, f.kind
            """;

    private static final String OPEN = """
            select count(*) as answers,
                coalesce(sum(case when a.outcome in ('EMPTY', 'ERROR') then 1 else 0 end), 0) as failed
            from (select id from battle
                where arena = :arena and created_at >= :since and state in ('GENERATING', 'READY', 'FAILED')
                order by created_at desc fetch first :most rows only) b
            join answer a on a.battle_id = b.id
            where a.outcome is not null
            """;

    private final Session database;
    private final BattleConfig config;
    private final Clock clock;

    Workload(Session database, BattleConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    public Queue queue() {
        var row = database.createNativeQuery(QUEUE, Tuple.class)
                .addScalar("waiting", Long.class)
                .addScalar("all_of_them", Long.class)
                .addScalar("waiting_since", Instant.class)
                .getSingleResult();
        long waiting = row.get("waiting", Long.class);
        return new Queue(
                waiting,
                row.get("all_of_them", Long.class) - waiting,
                row.get("waiting_since", Instant.class),
                config.queueLength());
    }

    /**
     * Answers of the last 24 hours that ended without anything to judge, of at most the newest 1,000 battles that are over:
     * of one that can still be voted on they would tell who stands on which side.
     */
    @Transactional
    public List<Failure> failures(String arena) {
        var ended = database.createNativeQuery(ENDED, Tuple.class)
                .setParameter("arena", arena)
                .setParameter("since", clock.instant().minus(FAILURES_SINCE))
                .setParameter("most", MOST_BATTLES)
                .getResultList();
        return ended.stream()
                .filter(row -> !text(row, "kind").isEmpty())
                .map(row -> new Failure(
                        text(row, "model"),
                        text(row, "name"),
                        text(row, "backend"),
                        text(row, "kind").toLowerCase(Locale.ROOT),
                        number(row),
                        ended.stream()
                                .filter(other -> text(other, "model").equals(text(row, "model"))
                                        && text(other, "backend").equals(text(row, "backend")))
                                .mapToLong(Workload::number)
                                .sum()))
                .toList();
    }

    /** The same of battles that are not over yet, without a word on which models they are of. */
    @Transactional
    public OpenFailures openFailures(String arena) {
        var row = database.createNativeQuery(OPEN, Tuple.class)
                .setParameter("arena", arena)
                .setParameter("since", clock.instant().minus(FAILURES_SINCE))
                .setParameter("most", MOST_BATTLES)
                .getSingleResult();
        return new OpenFailures(((Number) row.get("failed")).longValue(), number(row));
    }

    private static String text(Tuple row, String column) {
        return row.get(column, String.class);
    }

    private static long number(Tuple row) {
        return ((Number) row.get("answers")).longValue();
    }
}
