package org.gemmaarena.rating;

/**
 * Firth's bias-reduced parameters of one component, ties half a win, finite for any votes that connect it.
 *
 * <p>Maximises {@code logLikelihood + 1/2 ln det(C' H C)}, {@code C} an orthonormal basis of the contrasts and of the
 * covariates' coefficients (Jeffreys' prior as a penalty). The score is that of data with {@code h} further votes on each
 * cell, split half and half: {@code sum of [n (y - p) + h (1/2 - p)] x = 0}, where the leverage of the cell is
 * {@code h = n p (1 - p) x' I x}. Steps use the information of that enlarged data, the exact curvature for two models.
 * The covariance is Fisher's, {@code I}: where every residual vanishes, as at 8 to 0, a sandwich has nothing to measure.
 *
 * <p>D. Firth, "Bias reduction of maximum likelihood estimates", Biometrika 80 (1993); G. Heinze, M. Schemper, "A
 * solution to the problem of separation in logistic regression", Statist. Med. 21 (2002); I. Kosmidis, D. Firth,
 * "Jeffreys-prior penalty, finiteness and shrinkage in binomial-response generalized linear models", Biometrika 108
 * (2021).
 */
final class FirthFit implements Ascent.Hill {

    private final Likelihood likelihood;
    private final Design design;

    private FirthFit(Likelihood likelihood) {
        this.likelihood = likelihood;
        this.design = likelihood.design();
    }

    /** The maximum of a likelihood with ties half a win on votes that connect the models. */
    static double[] of(Likelihood likelihood, double[] start) {
        return Ascent.climb(new FirthFit(likelihood), start);
    }

    @Override
    public double value(double[] parameters) {
        try {
            return likelihood.value(parameters)
                    + likelihood.information(parameters).logDeterminant() / 2;
        } catch (ArithmeticException singular) {
            return Double.NEGATIVE_INFINITY;
        }
    }

    /** In what it does to the votes: a coefficient may have to go far where its covariate hardly varies. */
    @Override
    public double length(double[] step) {
        return likelihood.reach(step);
    }

    @Override
    public double[] step(double[] parameters) {
        var inverse = likelihood.information(parameters).inverse();
        var terms = likelihood.derivatives(parameters);
        var gaps = new double[design.cells().size()];
        design.gaps(parameters, gaps);
        for (int c = 0; c < gaps.length; c++) {
            double leverage = terms.weight()[c] * design.quadratic(inverse, c);
            terms.pull()[c] -= leverage * Math.tanh(gaps[c] / 2) / 2;
            terms.weight()[c] *= 1 + leverage / Math.max(1, design.cells().votes(c));
        }
        double[] gradient = design.gradient(terms);
        return Information.of(design.gram(terms), design.models()).solve(gradient);
    }
}
