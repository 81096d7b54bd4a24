package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class InformationTest {

    @Test
    void inverseUndoesTheMatrixOnVectorsThatSumToZero() {
        var information = Information.of(laplacian(new double[][] {{0, 2, 0}, {2, 0, 5}, {0, 5, 0}}), 3);
        // (3, -1, -2) flows down the path: 3 over weight 2, then 2 over weight 5
        double[] solution = information.solve(new double[] {3, -1, -2});
        assertThat(solution[0] - solution[1]).isCloseTo(1.5, within(1e-12));
        assertThat(solution[1] - solution[2]).isCloseTo(0.4, within(1e-12));
        assertThat(solution[0] + solution[1] + solution[2]).isCloseTo(0, within(1e-12));
        double[][] inverse = information.inverse();
        assertThat(inverse[0][0] + inverse[2][2] - 2 * inverse[0][2]).isCloseTo(1 / 2.0 + 1 / 5.0, within(1e-12));
        assertThat(inverse[1][0] + inverse[1][1] + inverse[1][2]).isCloseTo(0, within(1e-12));
    }

    @Test
    void logDeterminantOnOrthonormalContrastsIsModelsTimesTheSpanningTrees() {
        var triangle = Information.of(laplacian(new double[][] {{0, 2, 5}, {2, 0, 3}, {5, 3, 0}}), 3);
        assertThat(triangle.logDeterminant()).isCloseTo(Math.log(3 * (2 * 3 + 3 * 5 + 2 * 5)), within(1e-12));
    }

    @Test
    void graphWithoutWeightsHasNoInformation() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Information.of(new double[2][2], 2));
    }

    private static double[][] laplacian(double[][] weights) {
        var laplacian = new double[weights.length][weights.length];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                laplacian[i][j] -= weights[i][j];
                laplacian[i][i] += weights[i][j];
            }
        }
        return laplacian;
    }
}
