package org.gemmaarena.rating;

/**
 * Maximum likelihood parameters of one component, by Newton's method with a check of every step.
 *
 * <p>The log-likelihood is concave, and strictly so where its maximum exists. A Newton step of reach {@code r} cannot
 * lower it if {@code 1 + 1/r >= (exp(r) - 1) / r^2}, which holds up to 1.79 (integrate the bound of
 * {@link Likelihood#reach}), nor can any step from where the curvature is the largest (D. Boehning, B. G. Lindsay, Ann. Inst.
 * Statist. Math. 40 (1988)): such steps are taken without a look at the value. Steps behind a very short one use its
 * factor again.
 *
 * <p>R. A. Bradley, M. E. Terry, "Rank analysis of incomplete block designs I", Biometrika 39 (1952); D. R. Hunter, "MM
 * algorithms for generalized Bradley-Terry models", Ann. Statist. 32 (2004).
 */
final class LikelihoodFit implements Ascent.Hill {

    private static final double SURE_REACH = 1.5;
    private static final double SHORT_REACH = 1e-3;
    /** A coefficient of which so little is told, compared with the start, runs off to infinity. */
    private static final double LOST = 1e-10;

    private final Likelihood likelihood;
    private final double[] start;
    private double[] pivots;
    private Information information;
    private double reach = Double.POSITIVE_INFINITY;
    private boolean fromSteepest;

    private LikelihoodFit(Likelihood likelihood, double[] start) {
        this.likelihood = likelihood;
        this.start = start;
    }

    /**
     * The maximum, from {@code start}.
     *
     * @throws ArithmeticException if there is none, or doubles cannot tell it
     */
    static double[] of(Likelihood likelihood, double[] start) {
        return Ascent.climb(new LikelihoodFit(likelihood, start), start);
    }

    @Override
    public double value(double[] parameters) {
        return likelihood.value(parameters);
    }

    /** In what it does to the votes: a coefficient may have to go far where its covariate hardly varies. */
    @Override
    public double length(double[] step) {
        return likelihood.reach(step);
    }

    @Override
    public double[] step(double[] parameters) {
        var terms = likelihood.derivatives(parameters);
        var gradient = likelihood.design().gradient(terms);
        double before = reach;
        if (before < SHORT_REACH) {
            double[] step = information.solve(gradient);
            reach = likelihood.reach(step);
            if (reach < before / 2) {
                return step;
            }
            terms = likelihood.derivatives(parameters);
        }
        fromSteepest = information == null && likelihood.isSteepestAt(parameters);
        information = Information.of(
                likelihood.design().gram(terms), likelihood.design().models());
        refuseLostCoefficients();
        double[] step = information.solve(gradient);
        reach = likelihood.reach(step);
        return step;
    }

    @Override
    public boolean surelyRises() {
        return reach <= SURE_REACH || fromSteepest;
    }

    private void refuseLostCoefficients() {
        int models = likelihood.design().models();
        var now = new double[start.length - models];
        for (int k = 0; k < now.length; k++) {
            now[k] = information.pivot(models + k);
            if (pivots != null && now[k] < LOST * pivots[k]) {
                throw new ArithmeticException("coefficient " + k + " runs off to infinity");
            }
        }
        if (pivots == null) {
            pivots = now;
        }
    }
}
