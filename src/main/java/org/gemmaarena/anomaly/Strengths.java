package org.gemmaarena.anomaly;

/**
 * Bradley-Terry strengths from counts that need not be whole, since each voter weighs as much as is believed of them.
 *
 * <p>Maximises {@code sum w ln sigma(b_i - b_j) - sum b^2 / (2 s^2)} with {@code s} = 3 logits (some 520 points), which
 * keeps models that have only won or lost from running off and is nothing beside a few dozen votes. A vote for neither
 * model is half a win for each. Newton's method one model at a time; the likelihood is concave.
 */
final class Strengths {

    private static final double PRECISION = 1.0 / 9;
    private static final int MOST_ROUNDS = 200;
    private static final double CLOSE = 1e-7;

    private Strengths() {}

    /** @param wins {@code wins[i][j]} of model i over model j */
    static double[] fit(double[][] wins, double[] start) {
        var strengths = start.clone();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double largest = 0;
            for (int model = 0; model < strengths.length; model++) {
                double step = step(model, wins, strengths);
                strengths[model] += step;
                largest = Math.max(largest, Math.abs(step));
            }
            if (largest < CLOSE) {
                break;
            }
        }
        return strengths;
    }

    private static double step(int model, double[][] wins, double[] strengths) {
        double slope = -PRECISION * strengths[model];
        double curvature = PRECISION;
        for (int other = 0; other < strengths.length; other++) {
            double votes = wins[model][other] + wins[other][model];
            if (votes > 0) {
                double p = probability(strengths[model] - strengths[other]);
                slope += wins[model][other] - votes * p;
                curvature += votes * p * (1 - p);
            }
        }
        return Math.max(-1, Math.min(1, slope / curvature));
    }

    static double probability(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
