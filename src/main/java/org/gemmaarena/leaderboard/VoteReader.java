package org.gemmaarena.leaderboard;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.gemmaarena.leaderboard.BoardMethod.Style;
import org.gemmaarena.rating.IntervalMethod;
import org.gemmaarena.vote.AnswerStyle;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.vote.Votes;
import org.gemmaarena.vote.Votes.Tally;
import org.gemmaarena.web.ProblemException;

/** Reads the votes of a board: counts where counts are enough, else every vote, as a stream from the database. */
@ApplicationScoped
class VoteReader {

    private static final int AT_ONCE = 5_000;
    private static final int MOST_FOR_BOOTSTRAP = 10_000;

    private static final String TALLIES = "select v.left_model, v.right_model, v.choice, " + "case when "
            + Votes.COUNTED + " then true else false end as counts, count(*) from vote v where ";
    private static final String GROUPED = " group by v.left_model, v.right_model, v.choice, " + "case when "
            + Votes.COUNTED + " then true else false end";
    private static final String DAILY = "select v.left_model, v.right_model, v.choice, "
            + "cast(v.created_at at time zone 'UTC' as date) as day_of_vote, count(*) from vote v where ";
    private static final String SINGLE = "select v.left_model, v.right_model, v.choice, v.voter_id, "
            + "v.left_characters, v.left_headers, v.left_list_items, v.left_bold, "
            + "v.right_characters, v.right_headers, v.right_list_items, v.right_bold from vote v where ";

    private final Tallies tallies;
    private final BoardMessages words;
    private final AgroalDataSource database;

    VoteReader(Tallies tallies, BoardMessages words, AgroalDataSource database) {
        this.words = words;
        this.tallies = tallies;
        this.database = database;
    }

    /** @throws ProblemException 400 if the method would cost minutes on so many votes */
    @Transactional
    VotesOfBoard read(BoardRequest request) {
        var tallies = tallies(request);
        requireAffordable(request.method(), tallies);
        return request.method().needsSingleVotes()
                ? VotesOfBoard.single(tallies, single(request))
                : VotesOfBoard.counted(tallies);
    }

    /** Under style control nearly every vote is a cell of its own, which a bootstrap fits again and again. */
    private void requireAffordable(BoardMethod method, List<Tally> tallies) {
        boolean costly = method.style() == Style.CONTROLLED && method.interval() == IntervalMethod.BOOTSTRAP;
        if (costly && tallies.stream().mapToLong(Tally::votes).sum() > MOST_FOR_BOOTSTRAP) {
            throw ProblemException.invalid(
                    "interval", words.bootstrap_too_large(BoardNumbers.count(MOST_FOR_BOOTSTRAP)));
        }
    }

    private List<Tally> tallies(BoardRequest request) {
        if (request.method().asOf() == null) {
            return tallies.of(request.arena(), request.method().category());
        }
        return query(TALLIES + condition(request) + GROUPED, request, rows -> {
            var found = new ArrayList<Tally>();
            while (rows.next()) {
                found.add(new Tally(
                        rows.getString(1),
                        rows.getString(2),
                        Choice.valueOf(rows.getString(3)),
                        rows.getBoolean(4),
                        rows.getLong(5)));
            }
            return found;
        });
    }

    /** The counted votes of each day (UTC). */
    @Transactional
    SortedMap<LocalDate, List<Tally>> byDay(BoardRequest request) {
        return query(
                DAILY + condition(request) + " and " + Votes.COUNTED
                        + " group by day_of_vote, v.left_model, v.right_model, v.choice",
                request,
                rows -> {
                    var days = new TreeMap<LocalDate, List<Tally>>();
                    while (rows.next()) {
                        days.computeIfAbsent(rows.getObject(4, LocalDate.class), day -> new ArrayList<>())
                                .add(new Tally(
                                        rows.getString(1),
                                        rows.getString(2),
                                        Choice.valueOf(rows.getString(3)),
                                        true,
                                        rows.getLong(5)));
                    }
                    return days;
                });
    }

    private SingleVotes single(BoardRequest request) {
        return query(
                SINGLE + condition(request) + " and " + Votes.COUNTED + " order by v.created_at, v.id",
                request,
                rows -> {
                    var votes = new SingleVotes();
                    while (rows.next()) {
                        votes.add(
                                rows.getString(1),
                                rows.getString(2),
                                Choice.valueOf(rows.getString(3)),
                                rows.getObject(4, UUID.class),
                                style(rows, 5),
                                style(rows, 9));
                    }
                    return votes;
                });
    }

    private static AnswerStyle style(ResultSet rows, int first) throws SQLException {
        return new AnswerStyle(
                rows.getInt(first), rows.getInt(first + 1), rows.getInt(first + 2), rows.getInt(first + 3));
    }

    /** Which votes: an arena's, of a category, until the end of a day. */
    static String condition(BoardRequest request) {
        var condition = new StringBuilder("v.arena = ?");
        if (!request.method().category().equals(Tallies.ALL)) {
            condition.append(" and exists (select 1 from vote_category c where c.vote_id = v.id and c.category = ?)");
        }
        if (request.method().asOf() != null) {
            condition.append(" and v.created_at < ?");
        }
        return condition.toString();
    }

    /** Binds what {@link #condition} asks for; the number of the next parameter. */
    static int bind(PreparedStatement statement, int first, BoardRequest request) throws SQLException {
        int next = first;
        statement.setString(next++, request.arena());
        if (!request.method().category().equals(Tallies.ALL)) {
            statement.setString(next++, request.method().category());
        }
        if (request.method().asOf() != null) {
            statement.setObject(
                    next++, request.method().asOf().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        }
        return next;
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T query(String sql, BoardRequest request, Reading<T> reading) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(AT_ONCE);
            bind(statement, 1, request);
            try (var rows = statement.executeQuery()) {
                return reading.of(rows);
            }
        } catch (SQLException failure) {
            throw new VotesUnreadable(failure);
        }
    }
}
