package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dense kernels beside EJML's; sizes about the four rows that are taken at a time. */
class CholeskyTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 13, 40, 129})
    void solutionInverseAndDeterminantAreThoseOfEjml(int n) {
        var matrix = positive(n, n);
        var inverse = new DMatrixRMaj(n, n);
        CommonOps_DDRM.invert(new DMatrixRMaj(matrix), inverse);
        var factor = Cholesky.of(copy(matrix));
        var vector = new SplittableRandom(5).doubles(n, -1, 1).toArray();
        double[] solution = factor.solve(vector);
        double[][] own = factor.inverse();
        for (int i = 0; i < n; i++) {
            double expected = 0;
            for (int j = 0; j < n; j++) {
                expected += inverse.get(i, j) * vector[j];
                assertThat(own[i][j]).isCloseTo(inverse.get(i, j), within(1e-12));
            }
            assertThat(solution[i]).isCloseTo(expected, within(1e-12));
        }
        if (n < 40) {
            assertThat(factor.logDeterminant())
                    .isCloseTo(Math.log(CommonOps_DDRM.det(new DMatrixRMaj(matrix))), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4, 5, 17, 130})
    void productAroundAMatrixIsThatOfEjml(int n) {
        var outer = positive(n, 1);
        var inner = positive(n, 2);
        for (int i = 0; i < n; i += 2) {
            for (int j = 1; j < n; j += 3) {
                inner[i][j] = 0;
                inner[j][i] = 0;
            }
        }
        var half = new DMatrixRMaj(n, n);
        var whole = new DMatrixRMaj(n, n);
        CommonOps_DDRM.mult(new DMatrixRMaj(outer), new DMatrixRMaj(inner), half);
        CommonOps_DDRM.mult(half, new DMatrixRMaj(outer), whole);
        double[][] own = Rows.around(outer, inner);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                assertThat(own[i][j]).isCloseTo(whole.get(i, j), within(1e-9 * n * n * n));
            }
        }
    }

    @Test
    void singularMatrixAndNotANumberAreRefused() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Cholesky.of(new double[][] {{1, 1}, {1, 1}}));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Cholesky.of(new double[][] {{Double.NaN}}));
    }

    private static double[][] positive(int n, long seed) {
        var random = new SplittableRandom(seed);
        var matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = n;
            for (int j = 0; j <= i; j++) {
                double value = random.nextDouble() - 0.5;
                matrix[i][j] += value;
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    private static double[][] copy(double[][] matrix) {
        var copy = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }
}
