package org.gemmaarena.rating;

import java.util.OptionalInt;

/**
 * How many further decisive votes the sequential rule takes, exactly, when the leader wins each with probability
 * {@code p}.
 *
 * <p>Dynamic programming forward in time over the wins of the leader, of which only those not yet decided are kept:
 * about {@code sqrt(N)} of them, so that {@code N} votes cost {@code N^1.5}. It runs only as far as it is asked.
 */
final class CrossingTime {

    /** Less likely states at the rim are dropped; all together they weigh less than 1e-20. */
    private static final double NEGLIGIBLE = 1e-25;

    private final long wins;
    private final double p;
    private final CriticalWins critical;
    /** Probability of having been decided after so many further votes. */
    private final double[] decided;

    /** Probability of each number of further wins, still undecided; only those {@code from..to} count. */
    private double[] open;

    private double[] spare;
    private int from;
    private int to;
    private int further;

    /**
     * @param votes where it starts, seen from the leader
     * @param threshold E-value that decides
     * @param p probability that the leader wins a decisive vote
     * @param limit further votes that will be asked about at most
     */
    CrossingTime(DecisiveVotes votes, double threshold, double p, int limit) {
        this.p = p;
        wins = votes.wins();
        critical = new CriticalWins(votes.votes(), threshold);
        decided = new double[limit + 1];
        open = new double[limit + 2];
        spare = new double[limit + 2];
        open[0] = 1;
        decided[0] = absorb();
    }

    /** The probability that the rule decides within {@code votes} further ones; beyond the limit, that at the limit. */
    double decidedWithin(long votes) {
        int asked = (int) Math.min(votes, decided.length - 1);
        while (further < asked) {
            step();
        }
        return decided[asked];
    }

    /** The smallest number of further votes by which the rule has decided with probability {@code share}. */
    OptionalInt quantile(double share, int atMost) {
        for (int votes = 0; votes <= atMost; votes++) {
            if (decidedWithin(votes) >= share) {
                return OptionalInt.of(votes);
            }
        }
        return OptionalInt.empty();
    }

    private void step() {
        critical.addVote();
        further++;
        if (from <= to) {
            vote();
        }
        decided[further] = decided[further - 1] + absorb();
    }

    private void vote() {
        double[] before = open;
        double[] after = spare;
        double q = 1 - p;
        after[from] = before[from] * q;
        for (int i = from + 1; i <= to; i++) {
            after[i] = before[i] * q + before[i - 1] * p;
        }
        after[to + 1] = before[to] * p;
        to++;
        open = after;
        spare = before;
    }

    /** Takes out of the open states those now decided, and returns what they weigh. */
    private double absorb() {
        double weight = 0;
        while (from <= to && critical.decides(wins + to)) {
            weight += open[to--];
        }
        while (from <= to && critical.decides(wins + from)) {
            weight += open[from++];
        }
        while (from < to && open[to] < NEGLIGIBLE) {
            to--;
        }
        while (from < to && open[from] < NEGLIGIBLE) {
            from++;
        }
        return weight;
    }
}
