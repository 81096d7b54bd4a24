package org.gemmaarena.rating;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The votes with a winner between two models, seen from the first, and what so few or so many of them say.
 *
 * <p>Throughout, {@code p} is the probability that the first wins such a vote, {@code w} and {@code l} its wins and
 * losses, {@code n} their sum. Exchanging the models exchanges {@code p} and {@code 1 - p} in every answer.
 *
 * @param wins of the first model
 * @param losses of the first model
 */
public record DecisiveVotes(long wins, long losses) {

    /** The E-value that decides a single pair at level 5%. */
    static final double DECIDES_A_PAIR = 20;

    private static final double TAIL = 0.025;

    /** @throws IllegalArgumentException if a count is negative */
    public DecisiveVotes {
        if (wins < 0 || losses < 0) {
            throw new IllegalArgumentException("negative count: " + wins + ", " + losses);
        }
    }

    /** Both counts together. */
    public long votes() {
        return wins + losses;
    }

    /** The same votes seen from the second model. */
    DecisiveVotes exchanged() {
        return new DecisiveVotes(losses, wins);
    }

    /**
     * The natural logarithm of the E-value against equal models, {@code E = 2^n B(w + 1, l + 1)}: the likelihood of the
     * votes averaged over all {@code p}, divided by that at {@code p = 1/2}. For equal models it is a martingale from
     * 1, so that the chance of ever reaching {@code c} is at most {@code 1 / c} however often one looks.
     *
     * <p>J. Ville (1939); H. Robbins, Ann. Math. Statist. 41 (1970); A. Ramdas et al., "Game-theoretic statistics and
     * safe anytime-valid inference", Statist. Sci. 38 (2023).
     */
    public double logEValue() {
        return 0 - logDensity(0.5);
    }

    /** The probability that {@code p > 1/2} under Jeffreys' prior, {@code I_{1/2}(l + 1/2, w + 1/2)}. */
    public double probabilityFirstBetter() {
        return RegularizedBeta.value(0.5, losses + 0.5, wins + 0.5);
    }

    /** The probability that {@code p < 1/2} under Jeffreys' prior; accurate also where it is tiny. */
    public double probabilitySecondBetter() {
        return exchanged().probabilityFirstBetter();
    }

    /**
     * The 95% interval under Jeffreys' prior, quantiles of {@code Beta(w + 1/2, l + 1/2)}; its lower end is 0 without
     * wins and its upper end 1 without losses. L. D. Brown, T. T. Cai, A. DasGupta, Statist. Sci. 16 (2001).
     */
    public ProbabilityRange jeffreys() {
        return new ProbabilityRange(
                wins == 0 ? 0 : jeffreysLower(),
                losses == 0 ? 1 : 1 - exchanged().jeffreysLower());
    }

    /** The same with the quantiles kept at both ends, always inside (0, 1). */
    public ProbabilityRange jeffreysEqualTailed() {
        return new ProbabilityRange(jeffreysLower(), 1 - exchanged().jeffreysLower());
    }

    /** Wilson's 95% interval, see {@link ProbabilityRange#wilson}. */
    public ProbabilityRange wilson() {
        return ProbabilityRange.wilson(wins, votes());
    }

    /** {@link #confidenceSequence(double)} at level 95%, threshold 20. */
    public ProbabilityRange confidenceSequence() {
        return confidenceSequence(DECIDES_A_PAIR);
    }

    /**
     * The {@code p} not yet refuted, {@code { p : B(w + 1, l + 1) / (p^w (1 - p)^l) < threshold }}. With probability at
     * least {@code 1 - 1 / threshold} the true {@code p} is in all of these ranges, after each vote; so one may look at
     * any time. It leaves out 1/2 exactly when {@code E >= threshold}.
     *
     * @param threshold greater than 1; 20 for one pair, 20 times the number of pairs for a whole board
     * @throws IllegalArgumentException if it is not
     */
    public ProbabilityRange confidenceSequence(double threshold) {
        if (!(threshold > 1)) {
            throw new IllegalArgumentException("the threshold " + threshold + " is not above 1");
        }
        double level = -Math.log(threshold);
        return new ProbabilityRange(lowestAbove(level), 1 - exchanged().lowestAbove(level));
    }

    /**
     * The lowest {@code p} at which the log-density is above a negative level, by bisection down to neighbouring
     * doubles. The density rises up to {@code w / n}, where it is at least 1. Whether 1/2 belongs to the answer is
     * settled first, so that no rounding can contradict the E-value.
     */
    private double lowestAbove(double level) {
        if (wins == 0) {
            return 0;
        }
        double outside = Double.MIN_NORMAL;
        double inside = (double) wins / votes();
        double middle = Math.min(0.5, inside);
        do {
            if (logDensity(middle) > level) {
                inside = middle;
            } else {
                outside = middle;
            }
            middle = between(outside, inside);
        } while (outside < middle && middle < inside);
        return inside;
    }

    private static double between(double low, double high) {
        return high > 2 * low ? Math.sqrt(low) * Math.sqrt(high) : (low + high) / 2;
    }

    /** Of {@code Beta(w + 1, l + 1)}, the posterior of {@code p} after a flat prior: {@code ln[(n + 1) P(w | n, p)]}. */
    private double logDensity(double p) {
        return Math.log1p(votes()) + BinomialProbability.log(wins, losses, p, 1 - p);
    }

    private double jeffreysLower() {
        return BetaDistribution.of(wins + 0.5, losses + 0.5).inverseCumulativeProbability(TAIL);
    }
}
