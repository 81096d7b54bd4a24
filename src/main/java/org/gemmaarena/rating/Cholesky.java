package org.gemmaarena.rating;

/**
 * The factor {@code A = U' U} of a symmetric positive definite matrix.
 *
 * <p>Worked row by row, each less multiples of the rows above it, see {@link Rows}.
 */
final class Cholesky {

    private final double[][] factor;

    private Cholesky(double[][] factor) {
        this.factor = factor;
    }

    /**
     * @param matrix its upper half is overwritten by the factor
     * @throws ArithmeticException if it is not positive definite in doubles
     */
    static Cholesky of(double[][] matrix) {
        int n = matrix.length;
        var column = new double[n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                column[k] = matrix[k][i];
            }
            double[] row = matrix[i];
            Rows.subtract(row, column, matrix, i, i, n);
            if (!(row[i] > 0)) {
                throw new ArithmeticException("a matrix of " + n + " rows is singular at row " + i);
            }
            double scale = 1 / Math.sqrt(row[i]);
            for (int j = i; j < n; j++) {
                row[j] *= scale;
            }
        }
        return new Cholesky(matrix);
    }

    /** What was left of diagonal element {@code i} after the rows above it were taken off: its Schur complement. */
    double pivot(int i) {
        return factor[i][i] * factor[i][i];
    }

    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < factor.length; i++) {
            sum += 2 * Math.log(factor[i][i]);
        }
        return sum;
    }

    /** {@code A^-1 vector}. */
    double[] solve(double[] vector) {
        int n = factor.length;
        double[] x = vector.clone();
        for (int i = 0; i < n; i++) {
            x[i] /= factor[i][i];
            Rows.subtract(x, x[i], factor[i], i + 1, n);
        }
        for (int i = n - 1; i >= 0; i--) {
            double rest = x[i];
            for (int j = i + 1; j < n; j++) {
                rest -= factor[i][j] * x[j];
            }
            x[i] = rest / factor[i][i];
        }
        return x;
    }

    /** {@code A^-1}, in full: {@code L' L} of the lower triangle {@code L = (U')^-1}. */
    double[][] inverse() {
        int n = factor.length;
        var lower = new double[n][n];
        var column = new double[n];
        for (int i = 0; i < n; i++) {
            double scale = 1 / factor[i][i];
            for (int k = 0; k < i; k++) {
                column[k] = factor[k][i];
            }
            Rows.subtractTriangle(lower[i], column, lower, i);
            for (int j = 0; j < i; j++) {
                lower[i][j] *= scale;
            }
            lower[i][i] = scale;
        }
        return productWithTransposed(lower);
    }

    /** {@code L' L}: row {@code i} of the result needs only the rows of {@code L} from {@code i} on. */
    private static double[][] productWithTransposed(double[][] lower) {
        int n = lower.length;
        var product = new double[n][n];
        var negative = new double[n];
        for (int i = 0; i < n; i++) {
            var rows = new double[n - i][];
            for (int k = i; k < n; k++) {
                negative[k - i] = -lower[k][i];
                rows[k - i] = lower[k];
            }
            Rows.subtract(product[i], negative, rows, n - i, 0, i + 1);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                product[j][i] = product[i][j];
            }
        }
        return product;
    }
}
