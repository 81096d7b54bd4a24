package org.gemmaarena.leaderboard;

import org.gemmaarena.rating.DecisiveVotes;
import org.gemmaarena.vote.Votes.Tally;

/** What two models have won against each other, whichever side they stood on; {@code a} before {@code b} by id. */
record PairVotes(String a, String b, long aWins, long bWins, long ties, long bothBad) {

    static PairVotes of(Tally tally) {
        var swapped = tally.left().compareTo(tally.right()) > 0;
        var a = swapped ? tally.right() : tally.left();
        var b = swapped ? tally.left() : tally.right();
        long votes = tally.votes();
        return switch (tally.choice()) {
            case LEFT -> new PairVotes(a, b, swapped ? 0 : votes, swapped ? votes : 0, 0, 0);
            case RIGHT -> new PairVotes(a, b, swapped ? votes : 0, swapped ? 0 : votes, 0, 0);
            case TIE -> new PairVotes(a, b, 0, 0, votes, 0);
            case BOTH_BAD -> new PairVotes(a, b, 0, 0, 0, votes);
        };
    }

    PairVotes plus(PairVotes other) {
        return new PairVotes(
                a, b, aWins + other.aWins, bWins + other.bWins, ties + other.ties, bothBad + other.bothBad);
    }

    String key() {
        return a + " " + b;
    }

    long votes() {
        return aWins + bWins + ties + bothBad;
    }

    boolean has(String model) {
        return a.equals(model) || b.equals(model);
    }

    long winsOf(String model) {
        return a.equals(model) ? aWins : bWins;
    }

    long lossesOf(String model) {
        return a.equals(model) ? bWins : aWins;
    }

    /** Votes with a winner. */
    DecisiveVotes decisive() {
        return new DecisiveVotes(aWins, bWins);
    }

    /** Wins of a model of this pair, a vote without a winner as half a win, between 0 and 1. */
    double winRateOf(String model) {
        return (winsOf(model) + (ties + bothBad) / 2.0) / votes();
    }
}
