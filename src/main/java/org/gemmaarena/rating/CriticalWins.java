package org.gemmaarena.rating;

/**
 * The fewest wins with which the leader of a given number of decisive votes is decided, as that number grows.
 *
 * <p>One more vote raises it by one or not at all, and the E-value on the boundary follows from
 * {@code E(w + 1, l) / E(w, l) = 2 (w + 1) / (n + 2)}; so the boundary costs two multiplications a vote.
 */
final class CriticalWins {

    private final double threshold;
    private long votes;
    private long wins;
    private double eValue;

    /** The boundary at {@code votes}; a threshold above 1. */
    CriticalWins(long votes, double threshold) {
        this.threshold = threshold;
        this.votes = votes;
        wins = fewest();
        eValue = wins > votes ? 0 : eValue(wins);
    }

    /** Wins that decide for the leader; one more than there are votes where not even winning all of them would. */
    long wins() {
        return wins;
    }

    /** Whether so many wins out of the present votes decide, for either side. */
    boolean decides(long leaderWins) {
        return leaderWins >= wins || votes - leaderWins >= wins;
    }

    void addVote() {
        votes++;
        if (wins >= votes) {
            wins = votes;
            eValue = eValue(votes);
            wins = eValue >= threshold ? votes : votes + 1;
            return;
        }
        double lost = eValue * 2 * (votes - wins) / (votes + 1);
        if (lost >= threshold) {
            eValue = lost;
        } else {
            wins++;
            eValue *= 2.0 * wins / (votes + 1);
        }
    }

    private long fewest() {
        long tooFew = votes / 2;
        long enough = votes + 1;
        while (enough - tooFew > 1) {
            long middle = tooFew + (enough - tooFew) / 2;
            if (eValue(middle) >= threshold) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return enough;
    }

    private double eValue(long someWins) {
        return Math.exp(new DecisiveVotes(someWins, votes - someWins).logEValue());
    }
}
