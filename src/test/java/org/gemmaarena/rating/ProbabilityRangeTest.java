package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProbabilityRangeTest {

    static Stream<JsonNode> models() {
        return Fixtures.each(Fixtures.json("six-models.expected.json").get("j_both_bad"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void intervalOfTheBothBadRateAgreesWithTheFixture(JsonNode expected) {
        var range = ProbabilityRange.wilson(
                expected.get("both_bad").asLong(), expected.get("battles").asLong());
        assertThat(range.lower()).isCloseTo(expected.at("/wilson95/0").asDouble(), within(1e-9));
        assertThat(range.upper()).isCloseTo(expected.at("/wilson95/1").asDouble(), within(1e-9));
    }

    @Test
    void wilsonIntervalEndsExactlyAtNothingAndEverything() {
        assertThat(ProbabilityRange.wilson(0, 0)).isEqualTo(new ProbabilityRange(0, 1));
        assertThat(ProbabilityRange.wilson(0, 7).lower()).isEqualTo(0.0);
        assertThat(ProbabilityRange.wilson(7, 7).upper()).isEqualTo(1.0);
        assertThat(ProbabilityRange.wilson(1, 1_000_000_000).lower()).isPositive();
    }

    @Test
    void oddsOfTenAreAGapOfFourHundred() {
        var range = new ProbabilityRange(1 / 11.0, 10 / 11.0);
        assertThat(range.lowerGap()).hasValueCloseTo(-400.0, within(1e-9));
        assertThat(range.upperGap()).hasValueCloseTo(400.0, within(1e-9));
        assertThat(new ProbabilityRange(0.5, 0.5).lowerGap()).hasValue(0);
    }

    @Test
    void certaintyIsNoGap() {
        assertThat(new ProbabilityRange(0, 1).lowerGap()).isEmpty();
        assertThat(new ProbabilityRange(0, 1).upperGap()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.6, 0.5", "-0.1, 0.5", "0.5, 1.1", "NaN, 0.5", "0.5, NaN"})
    void endsThatAreNoRangeAreRefused(double lower, double upper) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ProbabilityRange(lower, upper));
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "6, 5", "1, 0", "0, -1"})
    void countsThatAreNoShareAreRefused(long successes, long trials) {
        assertThatIllegalArgumentException().isThrownBy(() -> ProbabilityRange.wilson(successes, trials));
    }
}
