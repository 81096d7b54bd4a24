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

    private final Tallies tallies;
    private final Boards boards;
    private final Availability availability;
    private final Clock clock;
    private final Instant began;
    private volatile ArenaVotes votes;
    private volatile Instant boardSeen;
    private volatile Boolean databaseUp;

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
        }
        try {
            var now = clock.instant();
            boards.latest(new BoardRequest(arena, BoardMethod.USUAL));
            boardSeen = now;
        } catch (RuntimeException notMade) {
            LOG.debug("The board can't be made", notMade);
        }
    }

    /** 1 or 0; not a number before the first look. */
    double databaseUp() {
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
