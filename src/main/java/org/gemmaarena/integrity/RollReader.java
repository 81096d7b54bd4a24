package org.gemmaarena.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gemmaarena.anomaly.Preference;
import org.gemmaarena.anomaly.ReadingTime;
import org.gemmaarena.vote.ArenaModels;
import org.gemmaarena.vote.Choice;
import org.hibernate.Session;

/**
 * Reads the votes of an arena with their evidence. What counts by its own nature is read, whether or not it was taken out
 * for being odd: so that all is judged from the same votes each time. Only what an admin took out vote by vote is left out.
 */
@ApplicationScoped
class RollReader {

    private static final int AT_ONCE = 5_000;

    private static final String JUDGED = """
            from vote v left join vote_evidence e on e.vote_id = v.id
            where v.arena = ? and v.counted and not exists (
                select 1 from vote_exclusion x where x.vote_id = v.id and x.excluded_by <> '%s')
            """.formatted(Judge.ACTOR);
    private static final String VOTES = """
            select v.voter_id, v.left_model, v.right_model, v.choice,
                v.left_characters + v.right_characters as characters, e.since_start_ms, e.since_ready_ms
            """ + JUDGED + "order by v.id";
    private static final String PROMPTS =
            """
            select voter_id, max(votes) as most, sum(votes) as votes from (
                select v.voter_id, e.prompt_digest, count(*) as votes
            """ + JUDGED + "and e.prompt_digest is not null group by v.voter_id, e.prompt_digest) p group by voter_id";
    private static final String ADDRESSES =
            "select distinct v.voter_id, e.address_digest " + JUDGED + "and e.address_digest is not null";

    private static final String EXCLUDED = "select w.id, w.excluded_by from voter w where w.excluded_at is not null "
            + "and exists (select 1 from vote v where v.voter_id = w.id and v.arena = ?)";

    /** Their ids were made at random after their votes. */
    private static final String ERASED = "select w.id from voter w where w.erased_at is not null "
            + "and exists (select 1 from vote v where v.voter_id = w.id and v.arena = ?)";

    private final Session database;
    private final ArenaModels names;

    RollReader(Session database, ArenaModels names) {
        this.database = database;
        this.names = names;
    }

    @Transactional
    Roll read(String arena) {
        var models = List.copyOf(names.names(arena).keySet());
        return database.doReturningWork(connection -> {
            var voters = votes(connection, arena, models);
            each(connection, PROMPTS, arena, row -> {
                var voter = voters.get(row.getObject("voter_id", UUID.class));
                if (voter != null) {
                    voter.prompts = row.getLong("votes");
                    voter.mostOnOne = row.getLong("most");
                }
            });
            countNeighbours(connection, arena, voters);
            each(connection, EXCLUDED, arena, row -> {
                var voter = voters.get(row.getObject("id", UUID.class));
                if (voter != null) {
                    voter.excludedBy = row.getString("excluded_by");
                }
            });
            each(connection, ERASED, arena, row -> {
                var voter = voters.get(row.getObject("id", UUID.class));
                if (voter != null) {
                    voter.erased = true;
                }
            });
            return new Roll(models, voters.values().stream().map(Counter::entry).toList());
        });
    }

    private static Map<UUID, Counter> votes(Connection connection, String arena, List<String> models)
            throws SQLException {
        var places = new HashMap<String, Integer>();
        models.forEach(model -> places.put(model, places.size()));
        var voters = new LinkedHashMap<UUID, Counter>();
        var same = new HashMap<Preference, Preference>();
        each(connection, VOTES, arena, row -> {
            var left = places.get(row.getString("left_model"));
            var right = places.get(row.getString("right_model"));
            if (left != null && right != null && !left.equals(right)) {
                var choice = Choice.valueOf(row.getString("choice"));
                var vote = Preference.of(left, right, halvesOfLeft(choice));
                voters.computeIfAbsent(row.getObject("voter_id", UUID.class), Counter::new)
                        .add(same.computeIfAbsent(vote, first -> first), choice, row);
            }
        });
        return voters;
    }

    private static int halvesOfLeft(Choice choice) {
        return switch (choice) {
            case LEFT -> 2;
            case RIGHT -> 0;
            case TIE, BOTH_BAD -> 1;
        };
    }

    private static void countNeighbours(Connection connection, String arena, Map<UUID, Counter> voters)
            throws SQLException {
        var byAddress = new HashMap<String, List<Counter>>();
        each(connection, ADDRESSES, arena, row -> {
            var voter = voters.get(row.getObject("voter_id", UUID.class));
            if (voter != null) {
                byAddress
                        .computeIfAbsent(row.getString("address_digest"), address -> new ArrayList<>())
                        .add(voter);
            }
        });
        byAddress
                .values()
                .forEach(neighbours ->
                        neighbours.forEach(voter -> voter.neighbours = Math.max(voter.neighbours, neighbours.size())));
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String select, String arena, Row row) throws SQLException {
        try (var statement = connection.prepareStatement(select)) {
            statement.setFetchSize(AT_ONCE);
            statement.setString(1, arena);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    row.read(rows);
                }
            }
        }
    }

    private static final class Counter {

        private final UUID id;
        private boolean erased;
        private String excludedBy;
        private final List<Preference> votes = new ArrayList<>();
        private long left;
        private long right;
        private long timed;
        private long fast;
        private long impossible;
        private long prompts;
        private long mostOnOne;
        private long neighbours;

        Counter(UUID id) {
            this.id = id;
        }

        void add(Preference vote, Choice choice, ResultSet row) throws SQLException {
            votes.add(vote);
            left += choice == Choice.LEFT ? 1 : 0;
            right += choice == Choice.RIGHT ? 1 : 0;
            var sinceStart = row.getObject("since_start_ms", Long.class);
            var sinceReady = row.getObject("since_ready_ms", Long.class);
            if (sinceStart != null && sinceReady != null) {
                timed++;
                long characters = row.getLong("characters");
                fast += ReadingTime.isTooShort(characters, sinceStart, sinceReady) ? 1 : 0;
                impossible += ReadingTime.isImpossible(characters, sinceStart, sinceReady) ? 1 : 0;
            }
        }

        Roll.Entry entry() {
            return new Roll.Entry(
                    id,
                    erased,
                    excludedBy,
                    votes,
                    left,
                    right,
                    timed,
                    fast,
                    impossible,
                    prompts,
                    mostOnOne,
                    neighbours);
        }
    }
}
