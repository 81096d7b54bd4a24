package org.gemmaarena.leaderboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.gemmaarena.web.DatabaseReplaced;

/** Reads how fast a model was, whichever side it stood on and whether or not the vote counts. */
@ApplicationScoped
class SpeedReader {

    private static final String MEDIANS = """
            select count(total_ms) as answers,
                   percentile_cont(0.5) within group (order by cast(first_ms as double precision)) as first_ms,
                   percentile_cont(0.5) within group (order by rate) as rate,
                   percentile_cont(0.5) within group (order by cast(total_ms as double precision)) as total_ms,
                   percentile_cont(0.5) within group (order by cast(tokens as double precision)) as tokens
            from (select left_time_to_first_token_ms as first_ms, left_tokens_per_second as rate,
                         left_total_ms as total_ms, left_output_tokens as tokens
                  from vote where arena = :arena and left_model = :model
                  union all
                  select right_time_to_first_token_ms, right_tokens_per_second, right_total_ms, right_output_tokens
                  from vote where arena = :arena and right_model = :model) as answer
            """;

    private record Key(String arena, String model) {}

    private final Cache<Key, Speed> known = Caffeine.newBuilder()
            .maximumSize(500)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();
    private final EntityManager database;

    SpeedReader(EntityManager database) {
        this.database = database;
    }

    /** As it was within the last minute. */
    @Transactional
    Speed of(String arena, String model) {
        return known.get(new Key(arena, model), this::read);
    }

    void forget(@Observes DatabaseReplaced another) {
        known.invalidateAll();
    }

    private Speed read(Key key) {
        var row = (Tuple) database.createNativeQuery(MEDIANS, Tuple.class)
                .setParameter("arena", key.arena())
                .setParameter("model", key.model())
                .getSingleResult();
        return new Speed(
                ((Number) row.get("answers")).longValue(),
                number(row, "first_ms"),
                number(row, "rate"),
                number(row, "total_ms"),
                number(row, "tokens"));
    }

    private static Double number(Tuple row, String column) {
        return row.get(column) == null ? null : ((Number) row.get(column)).doubleValue();
    }
}
