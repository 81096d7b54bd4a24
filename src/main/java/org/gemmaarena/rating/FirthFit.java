package org.gemmaarena.rating;

import java.util.List;

/**
 * Firth's bias-reduced strengths of one component, finite for any votes that connect it.
 *
 * <p>Maximises {@code logLikelihood + 1/2 ln det(C' H C)}, {@code C} an orthonormal basis of the contrasts (Jeffreys'
 * prior as a penalty). The score is that of data with {@code h} further votes on each pair, split half and half:
 * {@code sum of [n (y - p) + h (1/2 - p)] x = 0}, where the leverage of the pair is {@code h = n p (1 - p) x' I x}.
 * Steps use the information of that enlarged data, the exact curvature for two models. The covariance is Fisher's,
 * {@code I}: where every residual vanishes, as at 8 to 0, a sandwich has nothing to measure.
 *
 * <p>D. Firth, "Bias reduction of maximum likelihood estimates", Biometrika 80 (1993); G. Heinze, M. Schemper, "A
 * solution to the problem of separation in logistic regression", Statist. Med. 21 (2002).
 */
final class FirthFit implements Ascent.Hill {

    private final Comparisons comparisons;

    private FirthFit(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    /** The fit of {@code models}, two or more that the votes in {@code comparisons} connect. */
    static ComponentFit of(List<Integer> models, Comparisons comparisons) {
        double[] beta = Ascent.climb(new FirthFit(comparisons), models.size());
        var covariance = comparisons.information(beta).invert().matrix();
        return new ComponentFit(models, FitKind.FIRTH, CovarianceKind.FISHER, beta, covariance);
    }

    @Override
    public double value(double[] beta) {
        return comparisons.logLikelihood(beta)
                + comparisons.information(beta).invert().logDeterminant() / 2;
    }

    @Override
    public double[] step(double[] beta) {
        var inverse = comparisons.information(beta).invert();
        var enlarged = comparisons.laplacian(
                (pair, gap) -> (pair.votes() + leverage(pair, gap, inverse)) * Comparisons.variance(gap), beta);
        return enlarged.invert().times(score(beta, inverse));
    }

    private double[] score(double[] beta, ContrastInverse inverse) {
        return comparisons.gradient(
                (pair, gap) -> {
                    double half = leverage(pair, gap, inverse) / 2;
                    return (pair.aPoints() + half) * Logistic.probability(-gap)
                            - (pair.bPoints() + half) * Logistic.probability(gap);
                },
                beta);
    }

    private static double leverage(PairCounts pair, double gap, ContrastInverse inverse) {
        return pair.votes() * Comparisons.variance(gap) * inverse.ofGap(pair.a(), pair.b());
    }
}
