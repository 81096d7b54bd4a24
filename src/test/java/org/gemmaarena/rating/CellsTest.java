package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellsTest {

    @Test
    void rowsOfTheSamePairAndCovariatesAreOneCellWhicheverWayRoundTheyCame() {
        var cells = Comparisons.builder(3, List.of("bold", "length"))
                .add(1, 0, 2, 1, 0, 0, 0, 0.5)
                .add(1, 0, 0, 4, 0, 1, 0, -0.7)
                .add(0, 1, 1, 0, 3, 1, 0, -0.5)
                .add(2, 1, 0, 0, 0, 1, 0, 0.5)
                .build()
                .cells()
                .merged();
        assertThat(cells.size()).isEqualTo(2);
        assertThat(cells.columns()[1]).containsExactly(-0.5, 0.7);
        assertThat(cells.wins()).containsExactly(2, 4);
        assertThat(cells.losses()).containsExactly(2, 0);
        assertThat(cells.ties()).containsExactly(3, 0);
        assertThat(cells.votes()).isEqualTo(11);
    }
}
