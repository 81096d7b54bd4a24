package org.gemmaarena.transfer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was said in votes: read for so many at a time as are not too long together. */
final class VoteTexts {

    private static final long MOST_BYTES = 8_000_000;

    private static final String LENGTHS_OF_LINES =
            "select vote_id, octet_length(content) from imported_line where vote_id in (??)";
    private static final String LINES = "select vote_id, content from imported_line where vote_id in (??)";
    private static final String LENGTHS_OF_ANSWERS =
            "select battle_id, sum(octet_length(text)) from answer where battle_id in (??) group by battle_id";
    private static final String ROUNDS = """
            select t.battle_id, t.prompt, l.text, r.text, l.output_tokens, r.output_tokens from turn t
            join answer l on l.battle_id = t.battle_id and l.turn = t.number and l.side = 'LEFT'
            join answer r on r.battle_id = t.battle_id and r.turn = t.number and r.side = 'RIGHT'
            where t.battle_id in (??) order by t.battle_id, t.number
            """;

    private final Connection database;

    VoteTexts(Connection database) {
        this.database = database;
    }

    /** The same votes in the same order, cut where their texts would be too much. */
    List<List<ExportedVote>> portions(List<ExportedVote> votes) throws SQLException {
        var lengths = new HashMap<Object, Long>();
        Sql.each(database, LENGTHS_OF_LINES, ids(votes), row -> lengths.put(row.getLong(1), row.getLong(2)));
        Sql.each(database, LENGTHS_OF_ANSWERS, battles(votes), row -> {
            lengths.put(row.getObject(1, UUID.class), row.getLong(2));
        });
        var portions = new ArrayList<List<ExportedVote>>();
        long bytes = 0;
        for (var vote : votes) {
            var length = lengths.getOrDefault(vote.stored().id(), 0L)
                    + lengths.getOrDefault(vote.stored().battle(), 0L);
            bytes += length;
            if (portions.isEmpty() || bytes > MOST_BYTES) {
                portions.add(new ArrayList<>());
                bytes = length;
            }
            portions.get(portions.size() - 1).add(vote);
        }
        return portions;
    }

    /** What imported votes brought along, by the vote's id. */
    Map<Long, String> lines(List<ExportedVote> votes) throws SQLException {
        var lines = new HashMap<Long, String>();
        Sql.each(database, LINES, ids(votes), row -> lines.put(row.getLong(1), row.getString(2)));
        return lines;
    }

    /** Prompts and answers of votes that were cast here, by the battle's id. */
    Map<UUID, List<Round>> rounds(List<ExportedVote> votes) throws SQLException {
        var rounds = new HashMap<UUID, List<Round>>();
        Sql.each(database, ROUNDS, battles(votes), row -> rounds.computeIfAbsent(
                        row.getObject(1, UUID.class), battle -> new ArrayList<>())
                .add(new Round(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, Integer.class),
                        row.getObject(6, Integer.class))));
        return rounds;
    }

    private static List<Long> ids(List<ExportedVote> votes) {
        return votes.stream()
                .map(ExportedVote::stored)
                .filter(vote -> vote.lineKey() != null)
                .map(StoredVote::id)
                .toList();
    }

    private static List<UUID> battles(List<ExportedVote> votes) {
        return votes.stream()
                .map(ExportedVote::stored)
                .filter(vote -> vote.lineKey() == null)
                .map(StoredVote::battle)
                .toList();
    }
}
