package org.gemmaarena.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gemmaarena.roster.BackendState.Latency;
import org.gemmaarena.roster.BackendState.Percentiles;

/**
 * Reads how fast models answered in the newest battles that are over, voted on or not: of one that can still be voted on it would
 * tell who stands on which side. What was read stands for half a minute.
 */
@ApplicationScoped
class Latencies {

    private static final Duration LOOKS_BACK = Duration.ofHours(24);
    private static final Duration LASTS = Duration.ofSeconds(30);
    private static final int MOST_BATTLES = 1000;

    private static final String PERCENTILES = """
            select backend, model, count(*) as answers,
                   percentile_cont(0.5) within group (order by cast(first_ms as double precision)) as first_median,
                   percentile_cont(0.95) within group (order by cast(first_ms as double precision)) as first_p95,
                   percentile_cont(0.5) within group (order by rate) as rate_median,
                   percentile_cont(0.95) within group (order by rate) as rate_p95
            from (select case when a.side = 'LEFT' then b.left_backend else b.right_backend end as backend,
                         case when a.side = 'LEFT' then b.left_model else b.right_model end as model,
                         a.time_to_first_token_ms as first_ms, a.tokens_per_second as rate
                  from (select id, left_backend, left_model, right_backend, right_model from battle
                        where created_at > :since and state in ('VOTED', 'ABANDONED')
                        order by created_at desc fetch first %d rows only) as b
                  join answer a on a.battle_id = b.id
                  where a.time_to_first_token_ms is not null) as measured
            group by backend, model order by backend, model
            """.formatted(MOST_BATTLES);

    private record Read(Instant at, Map<String, List<Latency>> latencies) {}

    private final EntityManager database;
    private final Clock clock;
    private volatile Read last;

    Latencies(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** By the backend's name. */
    @Transactional
    Map<String, List<Latency>> byBackend() {
        var now = clock.instant();
        var known = last;
        if (known == null || now.isAfter(known.at().plus(LASTS))) {
            known = new Read(now, read(now));
            last = known;
        }
        return known.latencies();
    }

    @SuppressWarnings("unchecked")
    private Map<String, List<Latency>> read(Instant now) {
        List<Tuple> rows = database.createNativeQuery(PERCENTILES, Tuple.class)
                .setParameter("since", now.minus(LOOKS_BACK))
                .getResultList();
        var latencies = new HashMap<String, List<Latency>>();
        rows.forEach(row -> latencies
                .computeIfAbsent((String) row.get("backend"), backend -> new ArrayList<>())
                .add(latency(row)));
        return latencies;
    }

    private static Latency latency(Tuple row) {
        return new Latency(
                (String) row.get("model"),
                ((Number) row.get("answers")).longValue(),
                percentiles(row, "first"),
                percentiles(row, "rate"));
    }

    private static Percentiles percentiles(Tuple row, String of) {
        var median = (Number) row.get(of + "_median");
        var high = (Number) row.get(of + "_p95");
        return median == null ? null : new Percentiles(median.doubleValue(), high.doubleValue());
    }
}
