package org.gemmaarena.review;

import java.util.List;
import java.util.stream.Stream;
import org.hibernate.Session;

/** An arena with so many votes that its size decides how a database goes about a search; of PostgreSQL. */
final class FullArena {

    private static final int VOTES = 150_000;

    private static final String VOTES_AND_MORE = """
            insert into vote (battle_id, arena, voter_id, choice, counted, not_counted_because, turns, created_at,
                left_served_name, left_digest, right_served_name, right_digest,
                left_model, left_name, left_characters, left_headers, left_list_items, left_bold,
                right_model, right_name, right_characters, right_headers, right_list_items, right_bold)
            select cast(lpad(to_hex(n), 32, '0') as uuid), :arena,
                cast(lpad(to_hex(cast(power(random(), 3) * 2000 as bigint)), 32, '0') as uuid),
                (array['LEFT', 'RIGHT', 'TIE', 'BOTH_BAD'])[1 + n % 4], n % 50 > 0,
                case when n % 50 = 0 then (array['STOPPED', 'SELF_NAMED'])[1 + n / 50 % 2] end, 1,
                timestamp with time zone '2026-01-01 00:00:00Z' + n * interval '17 seconds',
                'registry/of/models/gemma4:e2b-it-q4_K_M', repeat(md5('left'), 4),
                'registry/of/models/gemma4:e4b-it-q4_K_M', repeat(md5('right'), 4),
                'm' || (n % 6), 'Model ' || (n % 6), 1000, 0, 0, 0,
                'm' || ((n + 1 + n / 6 % 5) % 6), 'Model', 1000, 0, 0, 0
            from generate_series(1, :votes) n
            """;

    private static final String BATTLES = """
            insert into battle (id, arena, voter_id, state, published, pair_probability, created_at, stop_requested,
                watched_at, %s)
            select battle_id, arena, voter_id,
                case when id %% 40 > 0 then 'VOTED' else (array['READY', 'FAILED', 'ABANDONED'])[1 + id / 40 %% 3] end,
                false, 1, created_at, false, created_at, %s
            from vote where arena = :arena
            """.formatted(
            String.join(", ", of("left", "model", "name", "backend", "served_name", "temperature", "top_p"))
                    + ", left_top_k, left_max_tokens, left_context, left_thinking, "
                    + String.join(", ", of("right", "model", "name", "backend", "served_name", "temperature", "top_p"))
                    + ", right_top_k, right_max_tokens, right_context, right_thinking",
            "left_model, left_name, 'local', left_served_name, 1, 0.95, 64, 4096, 8192, false, "
                    + "right_model, right_name, 'local', right_served_name, 1, 0.95, 64, 4096, 8192, false");

    private FullArena() {}

    private static List<String> of(String side, String... columns) {
        return Stream.of(columns).map(column -> side + "_" + column).toList();
    }

    static void fill(Session database, String arena) {
        database.createNativeMutationQuery(VOTES_AND_MORE)
                .setParameter("arena", arena)
                .setParameter("votes", VOTES)
                .executeUpdate();
        database.createNativeMutationQuery(BATTLES).setParameter("arena", arena).executeUpdate();
        for (var statement : List.of("""
                insert into vote_category select id, case id % 7 when 0 then 'rare' else 'coding' end from vote
                    where arena = :arena and id % 2 = 0
                """, """
                insert into vote_exclusion select id, 'Odd', 'admin', created_at from vote
                    where arena = :arena and id % 500 = 0
                """, """
                insert into vote_evidence select id, 9000, 4000, 'p', 'address ' || id % 3000 from vote
                    where arena = :arena
                """, """
                insert into voter select distinct voter_id, null, null, cast(null as timestamp with time zone) from vote v
                    where arena = :arena and not exists (select 1 from voter w where w.id = v.voter_id)
                """, """
                insert into voter_standing select voter_id, 'COUNTS', count(*), '[]', now() from vote
                    where arena = :arena group by voter_id
                """)) {
            database.createNativeMutationQuery(statement)
                    .setParameter("arena", arena)
                    .executeUpdate();
        }
        for (var table : List.of(
                "vote", "vote_category", "vote_exclusion", "vote_evidence", "voter", "voter_standing", "battle")) {
            database.createNativeMutationQuery("analyze " + table).executeUpdate();
        }
    }
}
