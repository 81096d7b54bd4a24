package org.gemmaarena.rating;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Decides which of two models is better, by a rule that may be looked at after every vote.
 *
 * <p>It decides as soon as the E-value of the decisive votes ({@link DecisiveVotes#logEValue()}) reaches 20 times the
 * number of pairs, for the model with more wins. However often one looks, the chance that it ever decides between equal
 * models is then at most 5% over all pairs of a board together (Ville's inequality, and Bonferroni's).
 */
public final class SequentialRule {

    private static final double PROBABILITY = 0.8;
    private static final long MOST_VOTES = 1_000_000_000;
    private static final int EXACT_UP_TO = 4_000;
    /** Room for numbers of decisive votes above their mean. */
    private static final int HORIZON = 5_000;
    /** Where the approximation is above the limit by this factor, exact work would be in vain. */
    private static final double CLEARLY = 1.25;

    private final double threshold;

    private SequentialRule(double threshold) {
        this.threshold = threshold;
    }

    /**
     * The rule for a board.
     *
     * @param pairs number of pairs of models that are looked at, 1 or more
     * @throws IllegalArgumentException if there are none
     */
    public static SequentialRule forPairs(int pairs) {
        if (pairs < 1) {
            throw new IllegalArgumentException("a rule for " + pairs + " pairs");
        }
        return new SequentialRule(DecisiveVotes.DECIDES_A_PAIR * pairs);
    }

    /** The E-value that decides. */
    public double threshold() {
        return threshold;
    }

    /**
     * What the votes so far decide. Further votes may bring the E-value below the threshold again: whoever wants the
     * first decision to stand has to remember it.
     */
    public Verdict verdict(DecisiveVotes votes) {
        if (votes.logEValue() < Math.log(threshold)) {
            return Verdict.UNDECIDED;
        }
        return votes.wins() > votes.losses() ? Verdict.FIRST : Verdict.SECOND;
    }

    /**
     * How many further votes of this pair, of all kinds, until the rule decides, with probability 80%, if the shares of
     * the votes so far hold: {@code w / n} of the decisive ones for the first model, and the present share of decisive
     * ones. If one model has won all of them its share is Firth's, {@code (w + 1/2) / (n + 1)}, not 1. A decision
     * either way ends the wait.
     *
     * <p>Exact where up to 4,000 further decisive votes are needed; beyond that an approximation, up to 4% too many on a
     * board of one pair, 2% on one of 15 and 1.3% on one of 3,460.
     *
     * @param undecided votes without a winner so far, 0 or more
     * @return 0 if it is decided; empty if there is no gap to go on, or if it would take more than 10^9 votes
     * @throws IllegalArgumentException if {@code undecided} is negative
     */
    public OptionalLong votesNeeded(DecisiveVotes votes, long undecided) {
        if (undecided < 0) {
            throw new IllegalArgumentException("negative count: " + undecided);
        }
        if (votes.wins() == votes.losses()) {
            return OptionalLong.empty();
        }
        if (verdict(votes) != Verdict.UNDECIDED) {
            return OptionalLong.of(0);
        }
        var leader = votes.wins() > votes.losses() ? votes : votes.exchanged();
        double decisiveShare = votes.votes() / ((double) votes.votes() + undecided);
        return votesNeeded(leader, leaderShare(leader), decisiveShare);
    }

    private OptionalLong votesNeeded(DecisiveVotes leader, double p, double decisiveShare) {
        long approximate = new DriftApproximation(leader, threshold, p).quantile(PROBABILITY, MOST_VOTES);
        if (approximate <= CLEARLY * EXACT_UP_TO) {
            var time = new CrossingTime(leader, threshold, p, HORIZON);
            OptionalInt exact = time.quantile(PROBABILITY, EXACT_UP_TO);
            if (exact.isPresent()) {
                return new VotesNeeded(time, decisiveShare).quantile(PROBABILITY, exact.getAsInt(), MOST_VOTES);
            }
        }
        double all = Math.ceil(Math.max(approximate, EXACT_UP_TO + 1) / decisiveShare);
        return all < MOST_VOTES ? OptionalLong.of((long) all) : OptionalLong.empty();
    }

    private static double leaderShare(DecisiveVotes leader) {
        return leader.losses() > 0
                ? (double) leader.wins() / leader.votes()
                : (leader.wins() + 0.5) / (leader.votes() + 1.0);
    }
}
