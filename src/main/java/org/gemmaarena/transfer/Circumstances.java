package org.gemmaarena.transfer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What speaks for or against a vote that was cast here, so that whoever has an export can check why it counts or not.
 *
 * @param sinceStart milliseconds from the start of its battle; null where that was not measured
 * @param sinceReady milliseconds from when it could be voted on; null where that was not measured
 * @param excludedBecause why the vote, or else its voter, was taken out; null where it wasn't
 * @param excludedBy {@code vote} or {@code voter}: what was taken out; null where it wasn't
 */
record Circumstances(Long sinceStart, Long sinceReady, String excludedBecause, String excludedBy) {

    static final Circumstances UNKNOWN = new Circumstances(null, null, null, null);

    private static final String SELECT = """
            select v.id, e.since_start_ms, e.since_ready_ms, x.excluded_because, w.excluded_because
            from vote v
            left join vote_evidence e on e.vote_id = v.id
            left join vote_exclusion x on x.vote_id = v.id
            left join voter w on w.id = v.voter_id and w.excluded_at is not null
            where v.id in (??)
            """;

    /** By the vote's id. */
    static Map<Long, Circumstances> of(Connection database, List<ExportedVote> votes) throws SQLException {
        var found = new HashMap<Long, Circumstances>();
        var ids = votes.stream().map(vote -> vote.stored().id()).toList();
        Sql.each(database, SELECT, ids, row -> found.put(row.getLong(1), read(row)));
        return found;
    }

    void write(ObjectNode metadata) {
        if (sinceStart != null) {
            metadata.put("since_start_ms", sinceStart);
        }
        if (sinceReady != null) {
            metadata.put("since_ready_ms", sinceReady);
        }
        if (excludedBy != null) {
            metadata.put("excluded", excludedBy).put("excluded_because", excludedBecause);
        }
    }

    private static Circumstances read(ResultSet row) throws SQLException {
        var vote = row.getString(4);
        var voter = row.getString(5);
        return new Circumstances(
                row.getObject(2, Long.class),
                row.getObject(3, Long.class),
                vote == null ? voter : vote,
                vote != null ? "vote" : voter != null ? "voter" : null);
    }
}
