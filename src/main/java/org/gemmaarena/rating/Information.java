package org.gemmaarena.rating;

/**
 * The information of a component's votes on all parameters, on the contrasts of the strengths.
 *
 * <p>Adding a constant to all strengths changes nothing, so the matrix {@code H} is singular. With {@code J = 11'/M} on
 * the strengths' corner the inverse on the contrasts, {@code C (C' H C)^-1 C'}, is {@code (H + c J)^-1 - J / c} for any
 * {@code c > 0}; {@code c} is the mean of that corner's diagonal here, so that neither part drowns in the other. No
 * cutoff decides what is singular.
 */
final class Information {

    private final Cholesky factor;
    private final int models;
    private final double scale;

    private Information(Cholesky factor, int models, double scale) {
        this.factor = factor;
        this.models = models;
        this.scale = scale;
    }

    /**
     * @param gram the matrix {@code H}, its upper half, which is overwritten
     * @throws ArithmeticException if the votes do not tell some contrast or coefficient, or tell it too little for a
     *     double
     */
    static Information of(double[][] gram, int models) {
        double trace = 0;
        for (int i = 0; i < models; i++) {
            trace += gram[i][i];
        }
        double scale = trace / models;
        for (int i = 0; i < models; i++) {
            for (int j = i; j < models; j++) {
                gram[i][j] += scale / models;
            }
        }
        return new Information(Cholesky.of(gram), models, scale);
    }

    /** The step that this gradient asks for; strengths in it sum to 0. */
    double[] solve(double[] gradient) {
        return factor.solve(gradient);
    }

    /** What the votes tell of parameter {@code i} once those before it are allowed for. */
    double pivot(int i) {
        return factor.pivot(i);
    }

    /** {@code C (C' H C)^-1 C'}, in full; strengths' rows and columns sum to 0 over the models. */
    double[][] inverse() {
        double[][] inverse = factor.inverse();
        for (int i = 0; i < models; i++) {
            for (int j = 0; j < models; j++) {
                inverse[i][j] -= 1 / (scale * models);
            }
        }
        return inverse;
    }

    /** {@code ln det(C' H C)}, {@code C} an orthonormal basis of the contrasts and of all other parameters. */
    double logDeterminant() {
        return factor.logDeterminant() - Math.log(scale);
    }
}
