package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlausibilityTest {

    @Test
    void gapOfMoreThanEightLogitsThatTheVotesDoNotShowIsAbsurd() {
        check(cells(6, 5, 1), 4, -3.9, 0.1);
        assertAbsurd(cells(6, 5, 1), 4, -4.1, 0.1);
    }

    @Test
    void gapThatTheVotesShowWithoutCovariatesTooIsNot() {
        // ln 8000 is 9.0 logits
        check(cells(800_000, 100, 1), 4, -5.5, 0.1);
        assertAbsurd(cells(800_000, 100, 1), 7, -7, 0.1);
    }

    @Test
    void coefficientCountsByWhatItAddsToTheVotes() {
        check(cells(6, 5, 1), 0, 0, 7.9);
        assertAbsurd(cells(6, 5, 1), 0, 0, -8.1);
        check(cells(6, 5, 0.01), 0, 0, -790);
        assertAbsurd(cells(6, 5, 0.01), 0, 0, 810);
    }

    @Test
    void fitWithoutCovariatesIsNeverAbsurd() {
        check(cells(6, 5, 1).withColumns(new int[0]), 50, -50);
    }

    /** The first model wins where it is longer by 10 and loses where it is by 8: as if it were far worse than its length. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1000})
    void covariateThatMakesAGapAbsurdIsLeftOut(double unit) {
        var rows = Comparisons.builder(2, List.of("position", "length"))
                .add(0, 1, 20, 0, 0, 0, 1, 10 * unit)
                .add(0, 1, 0, 20, 0, 0, 1, 8 * unit)
                .add(1, 0, 20, 0, 0, 0, 1, -8 * unit)
                .add(1, 0, 0, 20, 0, 0, 1, -10 * unit);
        var board = BradleyTerry.fit(rows.build());
        assertThat(board.coefficients()).extracting(Coefficient::name).containsExactly("position");
        var position = Comparisons.builder(2, List.of("position"))
                .add(0, 1, 20, 20, 0, 0, 1)
                .add(1, 0, 20, 20, 0, 0, 1);
        assertThat(board.estimates())
                .isEqualTo(BradleyTerry.fit(position.build()).estimates());
        assertThat(board.coefficients())
                .isEqualTo(BradleyTerry.fit(position.build()).coefficients());
    }

    private static void assertAbsurd(Cells cells, double... parameters) {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Plausibility.check(estimate(cells, parameters), true))
                .withMessageContaining("absurd");
    }

    private static void check(Cells cells, double... parameters) {
        assertThatCode(() -> Plausibility.check(estimate(cells, parameters), true))
                .doesNotThrowAnyException();
    }

    private static PointEstimate estimate(Cells cells, double... parameters) {
        return new PointEstimate(cells, TieModel.HALF, FitKind.MLE, parameters);
    }

    /** Two models, in two cells; position, as it stands in the first and the second. */
    private static Cells cells(long wins, long losses, double value) {
        return Comparisons.builder(2, List.of("position"))
                .add(0, 1, wins, 0, 0, 0, value)
                .add(1, 0, losses, 0, 0, 0, value)
                .build()
                .cells()
                .merged();
    }
}
