package org.gemmaarena.rating;

/** The logistic function in forms that neither overflow nor lose a small probability. */
final class Logistic {

    private Logistic() {}

    /** {@code 1 / (1 + exp(-logit))}. */
    static double probability(double logit) {
        return Math.exp(logProbability(logit));
    }

    /** {@code -ln(1 + exp(-logit))}. */
    static double logProbability(double logit) {
        return logit >= 0 ? -Math.log1p(Math.exp(-logit)) : logit - Math.log1p(Math.exp(logit));
    }
}
