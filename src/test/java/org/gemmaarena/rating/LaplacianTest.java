package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LaplacianTest {

    @Test
    void inverseUndoesTheMatrixOnVectorsThatSumToZero() {
        var path = new Laplacian(3);
        path.add(0, 1, 2);
        path.add(1, 2, 5);
        var inverse = path.invert();

        // (3, -1, -2) flows down the path: 3 over weight 2, then 2 over weight 5
        double[] solution = inverse.times(new double[] {3, -1, -2});
        assertThat(solution[0] - solution[1]).isCloseTo(1.5, within(1e-12));
        assertThat(solution[1] - solution[2]).isCloseTo(0.4, within(1e-12));
        assertThat(solution[0] + solution[1] + solution[2]).isCloseTo(0, within(1e-12));
        assertThat(inverse.ofGap(0, 2)).isCloseTo(1 / 2.0 + 1 / 5.0, within(1e-12));
    }

    @Test
    void logDeterminantOnOrthonormalContrastsIsModelsTimesTheSpanningTrees() {
        var triangle = new Laplacian(3);
        triangle.add(0, 1, 2);
        triangle.add(1, 2, 3);
        triangle.add(0, 2, 5);
        assertThat(triangle.invert().logDeterminant()).isCloseTo(Math.log(3 * (2 * 3 + 3 * 5 + 2 * 5)), within(1e-12));
    }

    @Test
    void graphWithoutWeightsHasNoInverse() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> new Laplacian(2).invert());
    }
}
