package org.gemmaarena.rating;

/**
 * Whether a fit with covariates may be believed beside one of the same votes without them.
 *
 * <p>Near separation a coefficient runs far off, though not to infinity, and strengths with it. A gap is absurd if it is
 * more than {@value #FARTHEST} logits, odds of 3,000 to 1, and half as much again as without covariates; a coefficient is
 * if what it adds to the votes is, in the root mean square, more than that many logits, which is in no unit of its own.
 */
final class Plausibility {

    private static final double FARTHEST = 8;
    private static final double BEYOND_PLAIN = 1.5;

    private Plausibility() {}

    /**
     * @param strong as in {@link PointEstimate#of}
     * @throws ArithmeticException if the fit is absurd
     */
    static void check(PointEstimate fit, boolean strong) {
        var cells = fit.cells();
        for (int k = 0; k < cells.covariates(); k++) {
            if (effect(fit, k) > FARTHEST) {
                throw new ArithmeticException("the coefficient of covariate " + k + " is absurd");
            }
        }
        if (cells.covariates() > 0 && hasAbsurdGap(fit, new double[cells.models()])) {
            var plain = PointEstimate.of(cells.withColumns(new int[0]).merged(), strong, fit.ties());
            if (hasAbsurdGap(fit, plain.parameters())) {
                throw new ArithmeticException("a gap is absurd");
            }
        }
    }

    private static double effect(PointEstimate fit, int covariate) {
        var cells = fit.cells();
        double[] column = cells.columns()[covariate];
        double squares = 0;
        for (int c = 0; c < cells.size(); c++) {
            squares += cells.votes(c) * column[c] * column[c];
        }
        return Math.abs(fit.parameters()[cells.models() + covariate]) * Math.sqrt(squares / cells.votes());
    }

    private static boolean hasAbsurdGap(PointEstimate fit, double[] plain) {
        double[] strengths = fit.parameters();
        int models = fit.cells().models();
        for (int a = 0; a < models; a++) {
            for (int b = a + 1; b < models; b++) {
                double allowed = Math.max(FARTHEST, BEYOND_PLAIN * Math.abs(plain[a] - plain[b]));
                if (Math.abs(strengths[a] - strengths[b]) > allowed) {
                    return true;
                }
            }
        }
        return false;
    }
}
