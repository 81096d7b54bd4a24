package org.gemmaarena.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the database has, read past the application. */
final class RawVotes {

    /** A vote as it is stored; the choice as the API names it. */
    record Raw(String battle, String choice, String left, String right) {}

    /** Of two models: the points of the first, where a vote without a winner gives half a one, and all votes. */
    record Score(double points, long votes) {

        /** Bradley-Terry's likelihood has its maximum at the share of points: the distance of the two ratings. */
        double difference() {
            double share = points / votes;
            return 400 / Math.log(10) * Math.log(share / (1 - share));
        }
    }

    private final String url;
    private final String user;

    RawVotes(DurablePostgres postgres) {
        this(postgres.url(), DurablePostgres.USER);
    }

    private RawVotes(String url, String user) {
        this.url = url;
        this.user = user;
    }

    /** What an application that was killed has left, unread by any other: H2 mends what it opens. Its indexes have to be sound. */
    static RawVotes inCopyOf(PackagedApplication killed) {
        try {
            var copy = Workplace.fresh("copy").resolve("arena.mv.db");
            Files.copy(killed.directory().resolve("data/arena.mv.db"), copy);
            var url = "jdbc:h2:file:" + copy.resolveSibling("arena");
            SoundIndexes.require(url);
            return new RawVotes(url, "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SQLException broken) {
            throw new AssertionError("what was left can't be read", broken);
        }
    }

    List<Raw> votes() throws SQLException {
        var votes = new ArrayList<Raw>();
        try (var database = DriverManager.getConnection(url, user, "");
                var rows = database.createStatement()
                        .executeQuery("select battle_id, choice, left_model, right_model from vote order by id")) {
            while (rows.next()) {
                votes.add(new Raw(
                        rows.getString(1),
                        rows.getString(2).toLowerCase(Locale.ROOT),
                        rows.getString(3),
                        rows.getString(4)));
            }
        }
        return votes;
    }

    /** How many battles are in which state. */
    Map<String, Integer> states() throws SQLException {
        var states = new HashMap<String, Integer>();
        try (var database = DriverManager.getConnection(url, user, "");
                var rows =
                        database.createStatement().executeQuery("select state, count(*) from battle group by state")) {
            while (rows.next()) {
                states.put(rows.getString(1), rows.getInt(2));
            }
        }
        return states;
    }

    static Score scoreOf(String model, List<Raw> votes) {
        double points = votes.stream().mapToDouble(vote -> points(model, vote)).sum();
        return new Score(points, votes.size());
    }

    private static double points(String model, Raw vote) {
        return switch (vote.choice()) {
            case "left" -> vote.left().equals(model) ? 1 : 0;
            case "right" -> vote.right().equals(model) ? 1 : 0;
            default -> 0.5;
        };
    }
}
