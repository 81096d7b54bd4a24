package org.gemmaarena.battle;

import org.gemmaarena.vote.Votes.Tally;

/** What two models have won against each other; {@code wins} are those of the first by id. */
record VotesOfPair(long wins, long losses, long ties) {

    static final VotesOfPair NONE = new VotesOfPair(0, 0, 0);

    static VotesOfPair of(Tally tally) {
        boolean inOrder = tally.left().compareTo(tally.right()) <= 0;
        var seenFromLeft =
                switch (tally.choice()) {
                    case LEFT -> new VotesOfPair(tally.votes(), 0, 0);
                    case RIGHT -> new VotesOfPair(0, tally.votes(), 0);
                    case TIE, BOTH_BAD -> new VotesOfPair(0, 0, tally.votes());
                };
        return inOrder ? seenFromLeft : new VotesOfPair(seenFromLeft.losses, seenFromLeft.wins, seenFromLeft.ties);
    }

    VotesOfPair plus(VotesOfPair other) {
        return new VotesOfPair(wins + other.wins, losses + other.losses, ties + other.ties);
    }
}
