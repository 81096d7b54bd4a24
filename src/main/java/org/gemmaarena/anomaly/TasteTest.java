package org.gemmaarena.anomaly;

import java.util.List;

/**
 * Tells whether somebody likes or dislikes a model far more than the tastes of others differ; it sees balanced pairs, too,
 * on which the discrete p-values of {@link SequentialTest} have no power.
 *
 * <p>A voter of taste {@code d} for a model gives it the score {@code h} of a vote with probability proportional to
 * {@code P(h) e^(d h)}, where {@code P} are the others' votes on the pair, half a win either way added; for wins and losses
 * {@code d} is in logits. With {@code g(d)} the log-likelihood of the voter's {@code n} votes on each pair, counted
 * {@code N / (N + n)} each since the others' {@code N} are a sample, too, and {@code g} largest at {@code t}, Chernoff's
 * bound for a score as high as the voter's is {@code exp(g(d) - g(t))} where {@code d < t}. The p-value is its mean over
 * {@code d} normal around 0 with the standard deviation of the others' tastes ({@link TasteSpread}), times two for both
 * directions and times the number of models. It is an upper bound: somebody like the others is raised less often than the
 * level says.
 *
 * <p>H. Chernoff, Ann. Math. Stat. 23 (1952); the exponential family of tilted distributions is F. Esscher's (1932).
 */
public final class TasteTest {

    static final double LEVEL = 1e-4;

    private static final double WIDEST = 12;
    private static final int HALVINGS = 40;
    private static final int NODES = 81;
    private static final double DEVIATIONS = 6;

    private TasteTest() {}

    /**
     * The test for one model.
     *
     * @param taste the likeliest, in logits, from -12 to 12; negative for a dislike
     * @param spread the standard deviation of the others' tastes in logits
     * @param pValue for all models and both directions together
     */
    public record Result(int model, int votes, double taste, double spread, double pValue) {

        public boolean flagged() {
            return pValue <= LEVEL;
        }
    }

    /**
     * The model on which the voter differs most conspicuously.
     *
     * @param votes the voter's, in any order
     * @param others everybody else's votes on one model or more
     * @param spreads of the others' tastes, by model
     */
    public static Result test(List<Preference> votes, PairCrowd others, double[] spreads) {
        var counts = VoterCounts.of(votes);
        Result least = null;
        for (int model = 0; model < spreads.length; model++) {
            var result = of(new TasteLikelihood(counts, model, others), model, spreads[model], spreads.length);
            if (least == null || result.pValue() < least.pValue()) {
                least = result;
            }
        }
        return least;
    }

    private static Result of(TasteLikelihood likelihood, int model, double spread, int models) {
        double taste = likeliest(likelihood);
        double largest = likelihood.at(taste);
        double p = 0;
        double weights = 0;
        for (int node = 0; node < NODES; node++) {
            double deviations = DEVIATIONS * (2.0 * node / (NODES - 1) - 1);
            double d = spread * deviations;
            double weight = Math.exp(-deviations * deviations / 2);
            boolean further = taste > 0 ? d >= taste : d <= taste;
            p += weight * (further ? 1 : Math.exp(Math.min(0, likelihood.at(d) - largest)));
            weights += weight;
        }
        return new Result(model, likelihood.votes(), taste, spread, Math.min(1, 2 * models * p / weights));
    }

    private static double likeliest(TasteLikelihood likelihood) {
        double low = -WIDEST;
        double high = WIDEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (likelihood.slope(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
