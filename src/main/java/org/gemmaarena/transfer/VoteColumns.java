package org.gemmaarena.transfer;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.vote.AnswerStats;
import org.gemmaarena.vote.AnswerStyle;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.NotCounted;
import org.gemmaarena.vote.VotedSide;

/** The columns of a vote, as one statement writes and another reads them; in both the order is that of {@link #ALL}. */
final class VoteColumns {

    private static final List<String> SIDE = List.of(
            "model",
            "name",
            "backend",
            "served_name",
            "digest",
            "temperature",
            "top_p",
            "top_k",
            "max_tokens",
            "context",
            "thinking",
            "system_prompt",
            "characters",
            "headers",
            "list_items",
            "bold",
            "prompt_tokens",
            "output_tokens",
            "load_ms",
            "queue_ms",
            "time_to_first_token_ms",
            "tokens_per_second",
            "total_ms");

    /** Of a side, what was counted and measured of its answers. */
    static final List<String> MEASURED = SIDE.subList(SIDE.indexOf("characters"), SIDE.size());

    static final List<String> ALL = Stream.of(
                    Stream.of(
                            "battle_id",
                            "arena",
                            "voter_id",
                            "choice",
                            "counted",
                            "not_counted_because",
                            "pair_probability",
                            "language",
                            "turns",
                            "created_at"),
                    SIDE.stream().map(column -> "left_" + column),
                    SIDE.stream().map(column -> "right_" + column))
            .flatMap(columns -> columns)
            .toList();

    static final String INSERT = "insert into vote (" + String.join(", ", ALL) + ") values ("
            + String.join(", ", Collections.nCopies(ALL.size(), "?")) + ")";

    private VoteColumns() {}

    /** With the alias {@code v}. */
    static String selected() {
        return ALL.stream().map(column -> "v." + column).collect(Collectors.joining(", "));
    }

    static void write(PreparedStatement row, String arena, UUID battle, ArenaLine vote) throws SQLException {
        var values = new Writer(row);
        values.put(battle, Types.OTHER);
        values.put(arena, Types.VARCHAR);
        values.put(vote.voter(), Types.OTHER);
        values.put(vote.choice().name(), Types.VARCHAR);
        values.put(vote.notCountedBecause() == null, Types.BOOLEAN);
        values.put(
                vote.notCountedBecause() == null
                        ? null
                        : vote.notCountedBecause().name(),
                Types.VARCHAR);
        values.put(vote.pairProbability(), Types.DOUBLE);
        values.put(vote.language(), Types.VARCHAR);
        values.put(vote.turns(), Types.INTEGER);
        values.put(vote.timestamp().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
        write(values, vote.left());
        write(values, vote.right());
    }

    private static void write(Writer values, VotedSide side) throws SQLException {
        var contestant = side.contestant();
        values.put(contestant.model(), Types.VARCHAR);
        values.put(contestant.name(), Types.VARCHAR);
        values.put(contestant.backend(), Types.VARCHAR);
        values.put(contestant.servedName(), Types.VARCHAR);
        values.put(contestant.digest(), Types.VARCHAR);
        values.put(contestant.temperature(), Types.DOUBLE);
        values.put(contestant.topP(), Types.DOUBLE);
        values.put(contestant.topK(), Types.INTEGER);
        values.put(contestant.maxTokens(), Types.INTEGER);
        values.put(contestant.context(), Types.INTEGER);
        values.put(contestant.thinking(), Types.BOOLEAN);
        values.put(contestant.systemPrompt(), Types.VARCHAR);
        values.put(side.style().characters(), Types.INTEGER);
        values.put(side.style().headers(), Types.INTEGER);
        values.put(side.style().listItems(), Types.INTEGER);
        values.put(side.style().bold(), Types.INTEGER);
        values.put(side.stats().promptTokens(), Types.INTEGER);
        values.put(side.stats().outputTokens(), Types.INTEGER);
        values.put(side.stats().loadMs(), Types.BIGINT);
        values.put(side.stats().queueMs(), Types.BIGINT);
        values.put(side.stats().timeToFirstTokenMs(), Types.BIGINT);
        values.put(side.stats().tokensPerSecond(), Types.DOUBLE);
        values.put(side.stats().totalMs(), Types.BIGINT);
    }

    /** Of the vote's own row; what stands in other tables comes from there. */
    static StoredVote read(ResultSet row) throws SQLException {
        var because = row.getString("not_counted_because");
        return new StoredVote(
                row.getLong("id"),
                row.getObject("battle_id", UUID.class),
                row.getString("line_key"),
                row.getObject("voter_id", UUID.class),
                Choice.valueOf(row.getString("choice")),
                row.getBoolean("counts_now"),
                because == null ? null : NotCounted.valueOf(because),
                row.getObject("pair_probability", Double.class),
                row.getString("language"),
                row.getInt("turns"),
                time(row),
                side(row, "left_"),
                side(row, "right_"));
    }

    static Instant time(ResultSet row) throws SQLException {
        return row.getObject("created_at", OffsetDateTime.class).toInstant();
    }

    private static VotedSide side(ResultSet row, String side) throws SQLException {
        return new VotedSide(
                new Contestant(
                        row.getString(side + "model"),
                        row.getString(side + "name"),
                        row.getString(side + "backend"),
                        row.getString(side + "served_name"),
                        row.getString(side + "digest"),
                        row.getObject(side + "temperature", Double.class),
                        row.getObject(side + "top_p", Double.class),
                        row.getObject(side + "top_k", Integer.class),
                        row.getObject(side + "max_tokens", Integer.class),
                        row.getObject(side + "context", Integer.class),
                        row.getObject(side + "thinking", Boolean.class),
                        row.getString(side + "system_prompt")),
                new AnswerStyle(
                        row.getInt(side + "characters"),
                        row.getInt(side + "headers"),
                        row.getInt(side + "list_items"),
                        row.getInt(side + "bold")),
                new AnswerStats(
                        row.getObject(side + "prompt_tokens", Integer.class),
                        row.getObject(side + "output_tokens", Integer.class),
                        row.getObject(side + "load_ms", Long.class),
                        row.getObject(side + "queue_ms", Long.class),
                        row.getObject(side + "time_to_first_token_ms", Long.class),
                        row.getObject(side + "tokens_per_second", Double.class),
                        row.getObject(side + "total_ms", Long.class)));
    }

    /** Puts values one after another. */
    private static final class Writer {

        private final PreparedStatement row;
        private int column;

        Writer(PreparedStatement row) {
            this.row = row;
        }

        void put(Object value, int type) throws SQLException {
            column++;
            if (value == null) {
                row.setNull(column, type);
            } else {
                row.setObject(column, value);
            }
        }
    }
}
