package org.gemmaarena.rating;

import org.ejml.data.DMatrixRMaj;

/**
 * The Huber-White covariance of maximum likelihood strengths, {@code V = I S I}, in squared logits.
 *
 * <p>{@code I} is the inverse of the information {@code H = sum of p (1 - p) x x'} on the contrasts, and
 * {@code S = sum of (y - p)^2 x x'}, both over independent votes; votes of the same pair and outcome are summed by
 * their count.
 *
 * <p>P. J. Huber, "The behavior of maximum likelihood estimates under nonstandard conditions", 5th Berkeley Symposium
 * (1967); H. White, "Maximum likelihood estimation of misspecified models", Econometrica 50 (1982); used for arenas by
 * W.-L. Chiang et al., "Chatbot Arena", ICML 2024.
 */
final class Sandwich {

    private Sandwich() {}

    static DMatrixRMaj covariance(Comparisons comparisons, double[] beta) {
        return comparisons.information(beta).invert().around(comparisons.laplacian(Sandwich::squaredResiduals, beta));
    }

    /**
     * Whether the votes tell their own spread on every contrast: the pairs with decisive votes connect the component.
     *
     * <p>Where ties alone hold a part of it to the rest, every residual across that joint is 0 or nearly so, and the
     * sandwich would give an interval of no width to what is only a few ties. The Fisher covariance, at the spread that
     * the model implies, is the honest wider one there.
     */
    static boolean isInformative(Comparisons comparisons) {
        return ConnectedComponents.of(comparisons.models(), comparisons.pairs(), pair -> pair.decisiveVotes() > 0)
                        .size()
                == 1;
    }

    private static double squaredResiduals(PairCounts pair, double gap) {
        double p = Logistic.probability(gap);
        double q = Logistic.probability(-gap);
        double tie = (q - p) / 2;
        return pair.aWins() * q * q + pair.bWins() * p * p + pair.ties() * tie * tie;
    }
}
