package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class StandingsTest {

    @Test
    void intervalThatOnlyTouchesAnotherDoesNotLowerItsRank() {
        assertThat(ranks(0, 0)).containsExactly(1, 1);
        assertThat(ranks(0, 1e-9)).containsExactly(2, 1);
    }

    /** Ranks of two models whose intervals are points. */
    private static List<Integer> ranks(double... beta) {
        var fit = new ComponentFit(
                List.of(3, 5), FitKind.MLE, CovarianceKind.FISHER, beta, new DMatrixRMaj(beta.length, beta.length));
        var standings = Standings.of(fit, 0);
        return List.of(standings.get(3).rank(), standings.get(5).rank());
    }
}
