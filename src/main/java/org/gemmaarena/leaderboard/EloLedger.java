package org.gemmaarena.leaderboard;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.gemmaarena.leaderboard.BoardMethod.BothBad;
import org.gemmaarena.rating.OnlineElo;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.Tallies.Version;

/**
 * Online Elo of one board, which goes on from vote to vote: what it costs depends on the new votes alone.
 *
 * <p>Votes of the last seconds are played anew each time, since one that began earlier may still come in before them. The
 * ledger knows how many changes to its arena the votes account for that it has played. Where votes were corrected since, or
 * the votes that came since don't account for all the changes (one came in very late), it starts anew.
 */
final class EloLedger {

    /** The ratings behind a vote. */
    private static final class Page {
        private final OnlineElo elo;
        private final Map<String, Integer> numbers;
        private Instant lastAt = Instant.EPOCH;
        private long lastId;
        private long changes;

        Page(OnlineElo elo, Map<String, Integer> numbers) {
            this.elo = elo;
            this.numbers = numbers;
        }

        Page copy() {
            var copy = new Page(elo.copy(), new HashMap<>(numbers));
            copy.lastAt = lastAt;
            copy.lastId = lastId;
            copy.changes = changes;
            return copy;
        }

        int number(String model) {
            return numbers.computeIfAbsent(model, name -> numbers.size());
        }
    }

    private final BothBad bothBad;
    private final Page settled;
    private Page latest;
    private Instant open = Instant.MAX;
    private long corrections;

    EloLedger(BoardMethod method) {
        settled = new Page(new OnlineElo(method.eloK()), new HashMap<>());
        latest = settled;
        bothBad = method.bothBad();
    }

    /**
     * Goes back to where nothing can come before any more.
     *
     * @param next from when on votes may still come in late
     */
    void reopen(Instant next) {
        latest = settled;
        open = next;
    }

    /** The place in the order of votes behind which all are to be played, after {@link #reopen}. */
    Instant lastAt() {
        return latest.lastAt;
    }

    long lastId() {
        return latest.lastId;
    }

    /** The version of the arena that the votes so far account for. */
    Version version() {
        return new Version(latest.changes, corrections);
    }

    /** Whatever the votes so far don't account for came with none of them. */
    void reached(Version now) {
        long others = now.changes() - latest.changes;
        latest.changes += others;
        if (latest != settled) {
            settled.changes += others;
        }
        corrections = now.corrections();
    }

    /** The next vote in order of time, whether it is played or not, with the changes that it made to its arena. */
    void passed(Instant at, long id, long changes) {
        if (latest == settled && at.isAfter(open)) {
            latest = settled.copy();
        }
        latest.lastAt = at;
        latest.lastId = id;
        latest.changes += changes;
    }

    void play(String left, String right, Choice choice) {
        int first = latest.number(left);
        int second = latest.number(right);
        var elo = latest.elo;
        switch (choice) {
            case LEFT -> elo.play(first, second, 1);
            case RIGHT -> elo.play(first, second, 0);
            case TIE -> elo.play(first, second, 0.5);
            case BOTH_BAD -> {
                if (bothBad == BothBad.TIE) {
                    elo.play(first, second, 0.5);
                }
            }
        }
    }

    /** The ratings of all models that a vote named. */
    Map<String, Double> ratings() {
        var ratings = new HashMap<String, Double>();
        latest.numbers.forEach((model, number) -> ratings.put(model, latest.elo.rating(number)));
        return ratings;
    }
}
