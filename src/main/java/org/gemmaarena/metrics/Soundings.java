package org.gemmaarena.metrics;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gemmaarena.catalogue.Availability;
import org.gemmaarena.leaderboard.BoardMethod;
import org.gemmaarena.leaderboard.BoardRequest;
import org.gemmaarena.leaderboard.Boards;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.vote.Votes.ArenaVotes;
import org.jboss.logging.Logger;

/**
 * What of the database is measured, looked at every few seconds: whoever reads the metrics never waits for it, and reads them also
 * while it is away. Each process looks for itself, also at whether it can still make the usual board.
 */
@ApplicationScoped
class Soundings {

    private static final Logger LOG = Logger.getLogger(Soundings.class);
    /** A database that takes longer does not answer. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Tallies tallies;
    private final Boards boards;
    private final Availability availability;
    private final Clock clock;
    private final Instant began;
    private volatile ArenaVotes votes;
    private volatile Instant boardSeen;
    private volatile Boolean databaseUp;
    private volatile Instant asked;
    private boolean boardMissed;

    Soundings(Tallies tallies, Boards boards, Availability availability, Clock clock) {
        this.tallies = tallies;
        this.boards = boards;
        this.availability = availability;
        this.clock = clock;
        this.began = clock.instant();
    }

    @Scheduled(every = "15s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        var lineup = availability.lineup();
        if (lineup != null) {
            look(lineup.arena());
        }
    }

    private void look(String arena) {
        asked = clock.instant();
        try {
            votes = tallies.arenas().stream()
                    .filter(one -> one.arena().equals(arena))
                    .findFirst()
                    .orElse(new ArenaVotes(arena, 0, 0));
            databaseUp = true;
        } catch (RuntimeException away) {
            LOG.debug("The votes can't be counted", away);
            databaseUp = false;
            return;
        } finally {
            asked = null;
        }
        try {
            var now = clock.instant();
            boards.latest(new BoardRequest(arena, BoardMethod.USUAL));
            boardSeen = now;
            boardMissed = false;
        } catch (RuntimeException notMade) {
            LOG.logf(boardMissed ? Logger.Level.DEBUG : Logger.Level.WARN, "The board can't be made: %s", notMade);
            boardMissed = true;
        }
    }

    /** 1 or 0, also while it does not answer; not a number before the first look. */
    double databaseUp() {
        var since = asked;
        if (since != null && clock.instant().isAfter(since.plus(LONGEST_WAIT))) {
            return 0;
        }
        return databaseUp == null ? Double.NaN : databaseUp ? 1 : 0;
    }

    /** Votes of the arena that battles go to; not a number before the first look. */
    double votes() {
        return votes == null ? Double.NaN : votes.votes();
    }

    double excludedVotes() {
        return votes == null ? Double.NaN : votes.votes() - votes.counted();
    }

    /** Since the usual board was last known to hold every vote. */
    double boardAgeSeconds() {
        var last = boardSeen;
        return Duration.between(last == null ? began : last, clock.instant()).toMillis() / 1000.0;
    }
}
