package org.gemmaarena.transfer;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gemmaarena.vote.Reason;
import org.gemmaarena.vote.Votes;

/**
 * Reads an arena's votes in the order of their times, a few at a time, by one statement: all of them as they were when it
 * began.
 */
final class StoredVotes {

    private static final int AT_A_TIME = 200;
    private static final String SELECT = "select v.id, " + VoteColumns.selected()
            + ", i.line_key, case when " + Votes.COUNTED + " then true else false end as counts_now "
            + "from vote v left join imported_line i on i.vote_id = v.id "
            + "where v.arena = ? order by v.created_at, v.id";

    /** What is done with some votes. */
    interface Reader {

        void read(List<ExportedVote> votes) throws SQLException, IOException;
    }

    private final Connection database;

    /** @param database without autocommit, since PostgreSQL reads all rows at once otherwise */
    StoredVotes(Connection database) {
        this.database = database;
    }

    void each(String arena, Reader reader) throws SQLException, IOException {
        try (var statement = database.prepareStatement(SELECT)) {
            statement.setFetchSize(AT_A_TIME);
            statement.setString(1, arena);
            try (var rows = statement.executeQuery()) {
                var some = new ArrayList<StoredVote>();
                while (rows.next()) {
                    some.add(VoteColumns.read(rows));
                    if (some.size() == AT_A_TIME) {
                        reader.read(withTags(some));
                        some.clear();
                    }
                }
                reader.read(withTags(some));
            }
        }
    }

    private List<ExportedVote> withTags(List<StoredVote> votes) throws SQLException {
        var ids = votes.stream().map(StoredVote::id).toList();
        Map<Long, Set<Reason>> reasons = new HashMap<>();
        Sql.each(
                database,
                "select vote_id, reason from vote_reason where vote_id in (??)",
                ids,
                row -> reasons.computeIfAbsent(row.getLong(1), id -> EnumSet.noneOf(Reason.class))
                        .add(Reason.valueOf(row.getString(2))));
        Map<Long, Set<String>> categories = new HashMap<>();
        Sql.each(database, "select vote_id, category from vote_category where vote_id in (??)", ids, row -> categories
                .computeIfAbsent(row.getLong(1), id -> new TreeSet<>())
                .add(row.getString(2)));
        return votes.stream()
                .map(vote -> new ExportedVote(
                        vote, reasons.getOrDefault(vote.id(), Set.of()), categories.getOrDefault(vote.id(), Set.of())))
                .toList();
    }
}
