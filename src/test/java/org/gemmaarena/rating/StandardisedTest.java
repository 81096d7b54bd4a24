package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StandardisedTest {

    @Test
    void meanIsZeroAndPopulationDeviationOne() {
        var z = Standardised.of(new double[] {2, 4, 9});
        assertThat(z.mean()).isEqualTo(5);
        assertThat(z.standardDeviation()).isCloseTo(Math.sqrt(26 / 3.0), within(1e-12));
        assertThat(z.values()[2]).isCloseTo(4 / Math.sqrt(26 / 3.0), within(1e-12));
    }

    @Test
    void valuesThatDoNotVaryAreZeroWhateverTheirRounding() {
        var z = Standardised.of(new double[] {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1});
        assertThat(z.values()).containsOnly(0);
        assertThat(z.standardDeviation()).isZero();
        assertThat(Standardised.of(new double[0]).values()).isEmpty();
    }

    @Test
    void contrastRunsFromMinusOneToOneAndIsZeroOfNothing() {
        assertThat(Standardised.contrast(3, 1)).isEqualTo(0.5);
        assertThat(Standardised.contrast(0, 7)).isEqualTo(-1);
        assertThat(Standardised.contrast(0, 0)).isZero();
    }

    @Test
    void firstRowsAndMomentsOfSixModelsAgreeWithTheFixture() {
        var expected = Fixtures.json("six-models.expected.json").get("f_style_control");
        var votes = Fixtures.sixModelVotes();
        for (int feature = 0; feature < 4; feature++) {
            String name = expected.get("features").get(feature).asText();
            int column = feature;
            var z = Standardised.of(
                    votes.stream().mapToDouble(vote -> vote.contrast(column)).toArray());
            assertThat(z.mean()).isCloseTo(expected.get("raw_mean").get(name).asDouble(), within(1e-12));
            assertThat(z.standardDeviation())
                    .isCloseTo(expected.get("raw_population_sd").get(name).asDouble(), within(1e-12));
            for (int row = 0; row < 5; row++) {
                assertThat(z.values()[row])
                        .isCloseTo(
                                expected.get("first_rows_standardised")
                                        .get(row)
                                        .get(name)
                                        .asDouble(),
                                within(1e-10));
            }
        }
    }
}
