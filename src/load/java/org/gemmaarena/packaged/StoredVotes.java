package org.gemmaarena.packaged;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Votes written straight into the database, with the counts that the application keeps of them. */
final class StoredVotes {

    private static final int MODELS = 8;

    /** By 20,000 voters; each model wins the more often the higher its number. */
    private static final String FILL = """
            insert into vote (battle_id, arena, voter_id, choice, counted, pair_probability, turns, created_at,
                left_model, left_name, left_characters, left_headers, left_list_items, left_bold,
                right_model, right_name, right_characters, right_headers, right_list_items, right_bold)
            select md5('b' || i)::uuid, 'live', md5('v' || i %% 20000)::uuid,
                case when luck < 0.1 then 'TIE' when luck < 0.2 then 'BOTH_BAD'
                     when luck < 0.6 + 0.04 * (a - b) then 'LEFT' else 'RIGHT' end,
                true, 0.1, 1, timestamptz '2026-01-01' + i * interval '1 second',
                'stored-' || a, 'Stored ' || a, 500, 0, 0, 0, 'stored-' || b, 'Stored ' || b, 400, 0, 0, 0
            from (select i, i %% %1$d as a, (i + 1 + i / %1$d %% (%1$d - 1)) %% %1$d as b, random() as luck
                  from generate_series(1, %2$d) i) pair
            """;

    private static final String[] COUNTS = {
        "insert into voter (id) select distinct voter_id from vote where voter_id not in (select id from voter)",
        """
        insert into arena_model (arena, model, name)
        select distinct arena, left_model, left_name from vote on conflict do nothing
        """,
        "insert into tally select arena, 'all', left_model, right_model, choice, counted, count(*)"
                + " from vote group by arena, left_model, right_model, choice, counted",
        "insert into tally_fold select arena, count(*) from vote group by arena",
        "vacuum analyze",
        "checkpoint"
    };

    private StoredVotes() {}

    /** Into a database that has its tables, and no votes. */
    static void fill(DurablePostgres postgres, int votes) throws SQLException {
        try (var database = DriverManager.getConnection(postgres.url(), DurablePostgres.USER, "")) {
            execute(database, FILL.formatted(MODELS, votes));
            for (var statement : COUNTS) {
                execute(database, statement);
            }
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
