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
 * <p>It knows the version of its arena that it has come to. Where votes were corrected since, or the votes that came since
 * don't account for all the changes (one came in late), it starts anew.
 */
final class EloLedger {

    private final OnlineElo elo;
    private final BothBad bothBad;
    private final Map<String, Integer> numbers = new HashMap<>();
    private Instant lastAt = Instant.EPOCH;
    private long lastId;
    private Version version = Version.NONE;

    EloLedger(BoardMethod method) {
        elo = new OnlineElo(method.eloK());
        bothBad = method.bothBad();
    }

    /** The place in the order of votes behind which new ones come. */
    Instant lastAt() {
        return lastAt;
    }

    long lastId() {
        return lastId;
    }

    /** The version of the arena that this ledger has come to. */
    Version version() {
        return version;
    }

    void reached(Version now) {
        version = now;
    }

    /** The next vote in order of time, whether it is played or not. */
    void passed(Instant at, long id) {
        lastAt = at;
        lastId = id;
    }

    void play(String left, String right, Choice choice) {
        int first = number(left);
        int second = number(right);
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
        numbers.forEach((model, number) -> ratings.put(model, elo.rating(number)));
        return ratings;
    }

    private int number(String model) {
        return numbers.computeIfAbsent(model, name -> numbers.size());
    }
}
