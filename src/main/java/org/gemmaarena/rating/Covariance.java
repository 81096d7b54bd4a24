package org.gemmaarena.rating;

import java.util.Optional;

/**
 * Spreads from a covariance matrix of all parameters, {@code estimate -+ quantile * sqrt(variance)}.
 *
 * <p>The Huber-White matrix is {@code V = I S I}: {@code I} is the inverse information on the contrasts and {@code S} the
 * sum of the squared scores of independent votes; votes of the same cell and outcome are summed by their count.
 *
 * <p>P. J. Huber, "The behavior of maximum likelihood estimates under nonstandard conditions", 5th Berkeley Symposium
 * (1967); H. White, "Maximum likelihood estimation of misspecified models", Econometrica 50 (1982); used for arenas by
 * W.-L. Chiang et al., "Chatbot Arena", ICML 2024.
 */
final class Covariance implements Uncertainty {

    private final CovarianceKind kind;
    private final double[][] matrix;
    private final double quantile;

    Covariance(CovarianceKind kind, double[][] matrix, double quantile) {
        this.kind = kind;
        this.matrix = matrix;
        this.quantile = quantile;
    }

    static Covariance fisher(Likelihood likelihood, double[] parameters) {
        return new Covariance(
                CovarianceKind.FISHER, likelihood.information(parameters).inverse(), RatingScale.Z);
    }

    static Covariance sandwich(Likelihood likelihood, double[] parameters) {
        double[][] inverse = likelihood.information(parameters).inverse();
        return new Covariance(
                CovarianceKind.SANDWICH, Rows.around(inverse, likelihood.squaredScores(parameters)), RatingScale.Z);
    }

    @Override
    public CovarianceKind kind() {
        return kind;
    }

    @Override
    public Optional<Spread> of(int parameter, double estimate) {
        return Optional.of(spread(estimate, variance(parameter)));
    }

    @Override
    public Optional<Spread> ofGap(int a, int b, double estimate) {
        return Optional.of(spread(estimate, varianceOfGap(a, b)));
    }

    double variance(int parameter) {
        return matrix[parameter][parameter];
    }

    double varianceOfGap(int a, int b) {
        return matrix[a][a] + matrix[b][b] - 2 * matrix[a][b];
    }

    private Spread spread(double estimate, double variance) {
        return Spread.around(estimate, Math.sqrt(Math.max(0, variance)), quantile);
    }
}
