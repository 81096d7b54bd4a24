package org.gemmaarena.leaderboard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.vote.Tallies.Version;
import org.gemmaarena.vote.Votes;

/** The online Elo of every board that somebody asked for lately. */
@ApplicationScoped
class EloBook {

    private static final int AT_ONCE = 5_000;
    private static final int LEDGERS = 100;
    private static final int LONGEST_SECONDS = 3600;
    /** From a vote's time until it is there for sure: it may wait for others, and clocks of replicas differ. */
    private static final Duration LATE = Duration.ofSeconds(15);

    /** Where one board's ledger lies; locked while it is written. */
    private static final class Shelf {
        private final ReentrantLock use = new ReentrantLock();
        private EloLedger ledger;
    }

    private final Cache<BoardRequest, Shelf> shelves =
            Caffeine.newBuilder().maximumSize(LEDGERS).build();
    private final Workshop workshop;
    private final AgroalDataSource database;
    private final Clock clock;

    EloBook(Workshop workshop, AgroalDataSource database, Clock clock) {
        this.workshop = workshop;
        this.database = database;
        this.clock = clock;
    }

    /** The ratings after the last vote of the board, by model; of its method only the votes and K matter. */
    @Transactional
    Map<String, Double> ratings(BoardRequest request) {
        var shelf = shelves.get(ofVotes(request), key -> new Shelf());
        return workshop.holding(shelf.use, () -> {
            var known = shelf.ledger;
            // a ledger that is not brought to an end is not gone on with
            shelf.ledger = null;
            shelf.ledger = brought(request, known);
            return shelf.ledger.ratings();
        });
    }

    /**
     * The ledger of a board, on no shelf.
     *
     * @param played one that this method gave before, to go on from there; null to play all votes anew
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    EloLedger anew(BoardRequest request, EloLedger played) {
        return brought(request, played);
    }

    private EloLedger brought(BoardRequest request, EloLedger known) {
        if (known != null && goOn(known, request)) {
            return known;
        }
        var fresh = new EloLedger(request.method());
        goOn(fresh, request);
        return fresh;
    }

    /** Plays the votes that are new to this ledger; false if they don't account for all that changed. */
    private boolean goOn(EloLedger ledger, BoardRequest request) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql(request))) {
            statement.setFetchSize(AT_ONCE);
            ledger.reopen(clock.instant().minus(LATE));
            var last = ledger.lastAt().atOffset(ZoneOffset.UTC);
            int next = VoteReader.bind(statement, 1, request);
            for (int arena = 0; arena < 4; arena++) {
                statement.setString(next++, request.arena());
            }
            statement.setObject(next, last);
            statement.setObject(next + 1, last);
            statement.setLong(next + 2, ledger.lastId());
            try (var rows = statement.executeQuery()) {
                return play(rows, ledger);
            }
        } catch (SQLException failure) {
            throw new VotesUnreadable(failure);
        }
    }

    /**
     * In one statement, hence of one moment: the arena's version, and each vote that came since, with the changes it made
     * to the arena and whether it belongs to the board.
     */
    private static String sql(BoardRequest request) {
        return """
            select v.id, v.created_at, v.left_model, v.right_model, v.choice,
                   1 + (select count(*) from vote_category k where k.vote_id = v.id) as changes,
                   case when %s and %s then true else false end as plays,
                   arena.changes as all_changes, arena.corrections
            from (select %s as changes, %s as corrections) arena left join vote v on v.arena = ?
                 and v.created_at >= ? and (v.created_at > ? or v.id > ?)
            order by v.created_at, v.id
            """.formatted(VoteReader.condition(request), Votes.COUNTED, Tallies.CHANGES, Tallies.CORRECTIONS);
    }

    private static boolean play(ResultSet rows, EloLedger ledger) throws SQLException {
        long corrections = ledger.version().corrections();
        var now = Version.NONE;
        while (rows.next()) {
            now = new Version(rows.getLong("all_changes"), rows.getLong("corrections"));
            if (rows.getString("left_model") != null) {
                ledger.passed(at(rows), rows.getLong("id"), rows.getLong("changes"));
                if (rows.getBoolean("plays")) {
                    ledger.play(rows.getString("left_model"), rows.getString("right_model"), choice(rows));
                }
            }
        }
        long accounted = ledger.version().changes();
        ledger.reached(now);
        return now.equals(new Version(accounted, corrections));
    }

    private static Instant at(ResultSet rows) throws SQLException {
        return rows.getObject("created_at", OffsetDateTime.class).toInstant();
    }

    private static Choice choice(ResultSet rows) throws SQLException {
        return Choice.valueOf(rows.getString("choice"));
    }

    private static BoardRequest ofVotes(BoardRequest request) {
        return new BoardRequest(request.arena(), request.method().plain());
    }
}
