package org.gemmaarena.rating;

import java.util.List;

/**
 * Maximum likelihood strengths of one component, by Newton's method with a check of every step.
 *
 * <p>Maximises {@code sum of y ln p + (1 - y) ln(1 - p)} with {@code y} 1, 0 or, for a tie, 1/2, and no penalty. The
 * log-likelihood is concave, and strictly so on the contrasts of a connected component.
 *
 * <p>R. A. Bradley, M. E. Terry, "Rank analysis of incomplete block designs I", Biometrika 39 (1952); D. R. Hunter, "MM
 * algorithms for generalized Bradley-Terry models", Ann. Statist. 32 (2004).
 */
final class LikelihoodFit implements Ascent.Hill {

    private final Comparisons comparisons;

    private LikelihoodFit(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    /** The fit of {@code models}, whose win graph is strongly connected; {@code comparisons} holds their votes. */
    static ComponentFit of(List<Integer> models, Comparisons comparisons) {
        double[] beta = Ascent.climb(new LikelihoodFit(comparisons), models.size());
        var kind = Sandwich.isInformative(comparisons) ? CovarianceKind.SANDWICH : CovarianceKind.FISHER;
        var covariance =
                switch (kind) {
                    case SANDWICH -> Sandwich.covariance(comparisons, beta);
                    case FISHER -> comparisons.information(beta).invert().matrix();
                };
        return new ComponentFit(models, FitKind.MLE, kind, beta, covariance);
    }

    @Override
    public double value(double[] beta) {
        return comparisons.logLikelihood(beta);
    }

    @Override
    public double[] step(double[] beta) {
        return comparisons.information(beta).invert().times(comparisons.score(beta));
    }
}
