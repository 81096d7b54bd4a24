package org.gemmaarena.rating;

/**
 * The innermost loops of the dense algebra: multiples of rows taken from a row.
 *
 * <p>Every row is an array of its own and is walked from its left to its right, so that the compiler turns these loops
 * into vector instructions, which it does not do for sums of products nor for one large array. Four rows at a time spare
 * three of four loads and stores of the target. On 129 models a factor takes a third of the time of EJML's and a product
 * less than half (see the benchmark profile); below 20 models it does not matter.
 */
final class Rows {

    private Rows() {}

    /** {@code target -= factor * row} on these columns. */
    static void subtract(double[] target, double factor, double[] row, int from, int to) {
        for (int j = from; j < to; j++) {
            target[j] -= factor * row[j];
        }
    }

    /** The same over the first {@code count} rows of a lower triangle, which end at their diagonal. */
    static void subtractTriangle(double[] target, double[] factors, double[][] rows, int count) {
        int k = 0;
        for (; k + 3 < count; k += 4) {
            subtractFour(target, factors, rows, k, 0, k + 4);
        }
        for (; k < count; k++) {
            subtract(target, factors[k], rows[k], 0, k + 1);
        }
    }

    /** {@code target -= sum of factors[k] * rows[k]} over the first {@code count} rows, on these columns. */
    static void subtract(double[] target, double[] factors, double[][] rows, int count, int from, int to) {
        int k = 0;
        for (; k + 3 < count; k += 4) {
            subtractFour(target, factors, rows, k, from, to);
        }
        for (; k < count; k++) {
            subtract(target, factors[k], rows[k], from, to);
        }
    }

    private static void subtractFour(double[] target, double[] factors, double[][] rows, int k, int from, int to) {
        double f0 = factors[k];
        double f1 = factors[k + 1];
        double f2 = factors[k + 2];
        double f3 = factors[k + 3];
        double[] r0 = rows[k];
        double[] r1 = rows[k + 1];
        double[] r2 = rows[k + 2];
        double[] r3 = rows[k + 3];
        for (int j = from; j < to; j++) {
            target[j] -= f0 * r0[j] + f1 * r1[j] + f2 * r2[j] + f3 * r3[j];
        }
    }

    /** Copies the upper half onto the lower one. */
    static double[][] mirrored(double[][] upper) {
        for (int i = 1; i < upper.length; i++) {
            for (int j = 0; j < i; j++) {
                upper[i][j] = upper[j][i];
            }
        }
        return upper;
    }

    /** {@code matrix * inner * matrix} of two symmetric matrices held in full; zeros of {@code inner} are passed over. */
    static double[][] around(double[][] matrix, double[][] inner) {
        int n = matrix.length;
        var negative = new double[n][n];
        var whole = new double[n][n];
        var factors = new double[n];
        var rows = new double[n][];
        for (int i = 0; i < n; i++) {
            int count = 0;
            for (int j = 0; j < n; j++) {
                if (inner[i][j] != 0) {
                    factors[count] = inner[i][j];
                    rows[count++] = matrix[j];
                }
            }
            subtract(negative[i], factors, rows, count, 0, n);
        }
        for (int i = 0; i < n; i++) {
            subtract(whole[i], matrix[i], negative, n, i, n);
        }
        return mirrored(whole);
    }
}
