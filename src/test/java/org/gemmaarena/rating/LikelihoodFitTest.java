package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikelihoodFitTest {

    @Test
    void startFromWherePlainNewtonStepsSwingForEverStillClimbsToTheMaximum() {
        assertThat(gap(new PairCounts(0, 1, 10, 10, 0), TieModel.HALF, 2, -2)).isCloseTo(0, within(1e-11));
        assertThat(gap(new PairCounts(0, 1, 30, 10, 10), TieModel.DAVIDSON, -3, 3, 4))
                .isCloseTo(Math.log(3), within(1e-11));
    }

    @Test
    void coefficientThatRunsOffIsRefusedBeforeItsInformationIsRounding() {
        var rows = Comparisons.builder(2, List.of("position"))
                .add(0, 1, 6, 0, 0, 0, 1)
                .add(1, 0, 5, 0, 0, 0, 1)
                .build();
        var likelihood = new Likelihood(rows.cells(), TieModel.HALF);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> LikelihoodFit.of(likelihood, new double[3]))
                .withMessageContaining("runs off");
    }

    @Test
    void reachIsTheLargestChangeOfTheLogOddsOfTwoOutcomes() {
        var cells = Comparisons.of(2, List.of(new PairCounts(0, 1, 3, 2, 1))).cells();
        assertThat(new Likelihood(cells, TieModel.HALF).reach(new double[] {1, -1.5}))
                .isEqualTo(2.5);
        assertThat(new Likelihood(cells, TieModel.DAVIDSON).reach(new double[] {1, -1, -3}))
                .isEqualTo(4);
    }

    private static double gap(PairCounts pair, TieModel ties, double... start) {
        var likelihood = new Likelihood(Comparisons.of(2, List.of(pair)).cells(), ties);
        double[] top = LikelihoodFit.of(likelihood, start);
        return top[0] - top[1];
    }
}
