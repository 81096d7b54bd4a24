package org.gemmaarena.vote;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.gemmaarena.rating.Board;
import org.gemmaarena.rating.BradleyTerry;
import org.gemmaarena.rating.PairCounts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Counts for a board from 1.67 million votes on PostgreSQL: as they are kept, and counted anew from every vote. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class StoredVotesBenchmark {

    private static final int MODELS = 129;
    /** One vote in 27 of each model with the next 27 or so, in either order of sides. */
    private static final String FILL = """
            insert into vote (battle_id, arena, voter_id, choice, counted, turns, created_at,
                left_model, left_name, left_characters, left_headers, left_list_items, left_bold,
                right_model, right_name, right_characters, right_headers, right_list_items, right_bold)
            select md5('b' || i)::uuid, 'big', md5('v' || i % 20000)::uuid,
                (array['LEFT', 'RIGHT', 'TIE', 'LEFT', 'RIGHT', 'BOTH_BAD'])[1 + (i % 997) * 7919 % 6], true, 1,
                timestamptz '2026-01-01' + i * interval '1 second',
                'm' || a, 'm' || a, 500, 0, 0, 0, 'm' || b, 'm' || b, 400, 0, 0, 0
            from (select i, i % 129 as a, (i % 129 + 1 + i / 129 % 27) % 129 as b
                  from generate_series(0, 1670249) i) pair
            """;

    private EmbeddedPostgres postgres;
    private Connection connection;

    @Setup
    public void fill() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        var database = postgres.getPostgresDatabase();
        Flyway.configure().dataSource(database).locations("db/migration").load().migrate();
        connection = database.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute(FILL);
            statement.execute("insert into tally select arena, 'all', left_model, right_model, choice, counted, count(*)"
                    + " from vote group by arena, left_model, right_model, choice, counted");
            statement.execute("analyze");
        }
    }

    @TearDown
    public void stop() throws IOException, SQLException {
        connection.close();
        postgres.close();
    }

    /** The counts as they are kept. */
    @Benchmark
    public List<PairCounts> countsAsKept() throws SQLException {
        return counts(Tallies.TALLIES, "big", "all");
    }

    /** The counts as they are kept, and the board that they make. */
    @Benchmark
    public Board boardFromStoredVotes() throws SQLException {
        return BradleyTerry.fit(MODELS, countsAsKept());
    }

    /** What each board would cost without them. */
    @Benchmark
    public List<PairCounts> countsFromEveryVote() throws SQLException {
        return counts(TallyRebuild.COUNT, "big");
    }

    private List<PairCounts> counts(String sql, String... parameters) throws SQLException {
        Map<List<Integer>, long[]> pairs = new HashMap<>();
        try (var statement = connection.prepareStatement(sql.replaceAll("(?<!:):[a-z]+", "?"))) {
            bind(statement, parameters);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    int left = Integer.parseInt(rows.getString("left_model").substring(1));
                    int right = Integer.parseInt(rows.getString("right_model").substring(1));
                    var counts = pairs.computeIfAbsent(
                            List.of(Math.min(left, right), Math.max(left, right)), pair -> new long[3]);
                    counts[outcome(rows.getString("choice"), left < right)] += rows.getLong("votes");
                }
            }
        }
        return pairs.entrySet().stream()
                .map(pair -> new PairCounts(
                        pair.getKey().get(0),
                        pair.getKey().get(1),
                        pair.getValue()[0],
                        pair.getValue()[1],
                        pair.getValue()[2]))
                .toList();
    }

    private static void bind(PreparedStatement statement, String... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setString(i + 1, parameters[i]);
        }
    }

    /** 0 where the first of the pair won, 1 where the second did, 2 for neither. */
    private static int outcome(String choice, boolean inOrder) {
        return switch (choice) {
            case "LEFT" -> inOrder ? 0 : 1;
            case "RIGHT" -> inOrder ? 1 : 0;
            default -> 2;
        };
    }
}
