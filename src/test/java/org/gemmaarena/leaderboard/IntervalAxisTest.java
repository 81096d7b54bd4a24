package org.gemmaarena.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gemmaarena.leaderboard.IntervalAxis.Mark;
import org.gemmaarena.leaderboard.IntervalAxis.Tick;
import org.junit.jupiter.api.Test;

class IntervalAxisTest {

    @Test
    void drawsTheScoreInTheMiddleOfASymmetricIntervalThatFillsTheAxis() {
        ModelRow model = row(1000.0, 900.0, 1100.0, false);

        IntervalAxis axis = IntervalAxis.of(List.of(model));

        assertThat(axis.from()).isEqualTo(888);
        assertThat(axis.to()).isEqualTo(1112);
        assertThat(axis.mark(model)).isEqualTo(new Mark("5.36%", "94.64%", "50.00%", false, false));
    }

    @Test
    void putsAboutFiveTicksOnRoundValues() {
        IntervalAxis axis = IntervalAxis.of(List.of(row(1000.0, 900.0, 1100.0, false)));

        assertThat(axis.ticks()).extracting(Tick::label).containsExactly("900", "950", "1000", "1050", "1100");
    }

    @Test
    void cutsOffAProvisionalIntervalInsteadOfSqueezingTheOthers() {
        ModelRow settled = row(1000.0, 950.0, 1050.0, false);
        ModelRow provisional = row(980.0, 400.0, 1600.0, true);

        IntervalAxis axis = IntervalAxis.of(List.of(settled, provisional));

        assertThat(axis.from()).isBetween(900.0, 950.0);
        assertThat(axis.mark(provisional).openLeft()).isTrue();
        assertThat(axis.mark(provisional).openRight()).isTrue();
        assertThat(axis.mark(provisional).left()).isEqualTo("0.00%");
        assertThat(axis.mark(provisional).right()).isEqualTo("100.00%");
    }

    @Test
    void keepsTheScoreOfAProvisionalModelOnTheAxis() {
        ModelRow provisional = row(1300.0, 800.0, 1800.0, true);

        IntervalAxis axis = IntervalAxis.of(List.of(row(1000.0, 950.0, 1050.0, false), provisional));

        assertThat(axis.to()).isGreaterThan(1300);
        assertThat(axis.to()).isLessThan(1800);
    }

    @Test
    void drawsNothingForAModelWithoutAnInterval() {
        ModelRow unknown = row(null, null, null, true);

        IntervalAxis axis = IntervalAxis.of(List.of(unknown));

        assertThat(axis.mark(unknown)).isNull();
        assertThat(axis.ticks()).isEmpty();
    }

    @Test
    void givesVeryNarrowIntervalsAScaleThatDoesNotExaggerate() {
        IntervalAxis axis = IntervalAxis.of(List.of(row(1000.0, 999.5, 1000.5, false)));

        assertThat(axis.to() - axis.from()).isGreaterThanOrEqualTo(40);
    }

    private static ModelRow row(Double rating, Double lower, Double upper, boolean provisional) {
        return new ModelRow(
                "m",
                "M",
                1,
                rating,
                null,
                lower,
                upper,
                null,
                provisional ? 3 : 300,
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                provisional);
    }
}
