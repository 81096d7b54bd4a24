package org.gemmaarena.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.gemmaarena.running.PostgreSqlServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of the first release keeps its votes, and has their tallies, categories, names and voters afterwards. */
class UpgradeTest {

    private static final String ANNA = "00000000-0000-0000-0000-00000000000a";
    private static final String BERT = "00000000-0000-0000-0000-00000000000b";

    @TempDir
    Path folder;

    @Test
    void on_h2() throws SQLException {
        upgrade("jdbc:h2:file:" + folder.resolve("old"), "", "");
    }

    @Test
    void on_postgresql() throws SQLException, IOException {
        try (var server = PostgreSqlServer.start()) {
            upgrade(server.getJdbcUrl("postgres", "postgres"), "postgres", "");
        }
    }

    private static void upgrade(String url, String user, String password) throws SQLException {
        flyway(url, user, password, "1").migrate();
        try (var database = DriverManager.getConnection(url, user, password)) {
            vote(database, 1, "live", ANNA, "LEFT", true, "gemma4-e2b", "E2B", "gemma4-e4b", "E4B", "CODING", "FACTS");
            vote(database, 2, "live", ANNA, "LEFT", true, "gemma4-e2b", "E2B", "gemma4-e4b", "E4B");
            vote(database, 3, "live", BERT, "BOTH_BAD", false, "gemma4-e4b", "E4B", "gemma4-e2b", "E2B", "CODING");
            vote(database, 4, "demo", BERT, "TIE", true, "demo-a", "Demo A", "demo-b", "Demo B");
        }
        flyway(url, user, password, "latest").migrate();
        try (var database = DriverManager.getConnection(url, user, password)) {
            assertUpgraded(database);
            forgetThatItWasUpgraded(database);
        }
        flyway(url, user, password, "latest").migrate();
        try (var database = DriverManager.getConnection(url, user, password)) {
            assertUpgraded(database);
            assertThatVotesNeedNoBattle(database);
        }
    }

    /** As after kills between the last statements and their records: H2 keeps each statement by itself. */
    private static void forgetThatItWasUpgraded(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            assertThat(statement.executeUpdate("delete from \"flyway_schema_history\" where \"version\" <> '1'"))
                    .isPositive();
        }
    }

    private static void assertThatVotesNeedNoBattle(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            assertThat(statement.executeUpdate("update vote set battle_id = '" + BERT + "' where id = 1"))
                    .isEqualTo(1);
        }
    }

    private static void assertUpgraded(Connection database) throws SQLException {
        assertThat(rows(database, "select arena, category, left_model, right_model, choice, counted, votes from tally"))
                .containsExactlyInAnyOrder(
                        "live all gemma4-e2b gemma4-e4b LEFT true 2",
                        "live all gemma4-e4b gemma4-e2b BOTH_BAD false 1",
                        "live coding gemma4-e2b gemma4-e4b LEFT true 1",
                        "live coding gemma4-e4b gemma4-e2b BOTH_BAD false 1",
                        "live facts gemma4-e2b gemma4-e4b LEFT true 1",
                        "demo all demo-a demo-b TIE true 1");
        assertThat(rows(database, "select arena, changes from tally_fold"))
                .containsExactlyInAnyOrder("live 3", "demo 1");
        assertThat(rows(database, "select arena, model, name from arena_model"))
                .containsExactlyInAnyOrder(
                        "live gemma4-e2b E2B", "live gemma4-e4b E4B", "demo demo-a Demo A", "demo demo-b Demo B");
        assertThat(rows(database, "select id, excluded_at from voter"))
                .containsExactlyInAnyOrder(ANNA + " null", BERT + " null");
        assertThat(rows(database, "select vote_id, category from vote_category"))
                .containsExactlyInAnyOrder("1 coding", "1 facts", "3 coding");
        assertThat(rows(database, "select id, battle_id from vote"))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 4)
                        .mapToObj(number -> number + " " + battle(number))
                        .toList());
        assertThat(rows(database, "select name from work"))
                .containsExactlyInAnyOrder(
                        "fold", "exclusion", "import", "integrity", "privacy", "prompts", "recomputation", "roster");
        assertThat(rows(database, "select name from chore")).containsExactlyInAnyOrder("buckets", "old-battles");
        try (var insert = database.createStatement()) {
            insert.executeUpdate("insert into vote_category values (2, '" + "a".repeat(Ballot.LONGEST_CATEGORY) + "')");
            insert.executeUpdate("delete from vote_category where vote_id = 2");
        }
    }

    private static Flyway flyway(String url, String user, String password, String target) {
        return Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .target(target)
                .load();
    }

    private static void vote(
            Connection database,
            int number,
            String arena,
            String voter,
            String choice,
            boolean counted,
            String left,
            String leftName,
            String right,
            String rightName,
            String... categories)
            throws SQLException {
        var sides = "left_model, left_name, left_backend, left_served_name, left_temperature, left_top_p, left_top_k, "
                + "left_max_tokens, left_context, left_thinking";
        var models = ", '%s', '%s', 'local', 'served', 1, 0.95, 64, 2048, 8192, false".formatted(left, leftName)
                + ", '%s', '%s', 'local', 'served', 1, 0.95, 64, 2048, 8192, false".formatted(right, rightName);
        var bothSides = sides + ", " + sides.replace("left_", "right_");
        var style = "left_characters, left_headers, left_list_items, left_bold";
        var now = "timestamp with time zone '2026-04-01 12:00:00+00'";
        try (var insert = database.createStatement()) {
            insert.executeUpdate(
                    "insert into battle (id, arena, voter_id, state, published, pair_probability, created_at, "
                            + "stop_requested, watched_at, " + bothSides + ") values ('" + battle(number) + "', '"
                            + arena
                            + "', '" + voter + "', 'VOTED', false, 1, " + now + ", false, " + now + models + ")");
            insert.executeUpdate("insert into vote (battle_id, arena, voter_id, choice, counted, pair_probability, "
                    + "turns, created_at, " + bothSides + ", " + style + ", " + style.replace("left_", "right_")
                    + ") values ('" + battle(number) + "', '" + arena + "', '" + voter + "', '" + choice + "', "
                    + counted + ", 1, 1, " + now + models + ", 1, 0, 0, 0, 1, 0, 0, 0)");
            for (var category : categories) {
                insert.executeUpdate("insert into vote_category values (" + number + ", '" + category + "')");
            }
        }
    }

    private static String battle(int number) {
        return "00000000-0000-0000-0000-00000000010" + number;
    }

    private static List<String> rows(Connection database, String query) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = database.createStatement();
                var results = statement.executeQuery(query)) {
            int columns = results.getMetaData().getColumnCount();
            while (results.next()) {
                var row = new ArrayList<Object>();
                for (int column = 1; column <= columns; column++) {
                    row.add(
                            isFlag(results.getMetaData().getColumnName(column))
                                    ? results.getBoolean(column)
                                    : results.getString(column));
                }
                rows.add(row.stream().map(String::valueOf).collect(Collectors.joining(" ")));
            }
        }
        return rows;
    }

    /** PostgreSQL would write it {@code t}. */
    private static boolean isFlag(String column) {
        return column.equalsIgnoreCase("counted");
    }
}
