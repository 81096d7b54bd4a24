package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The quantities of {@code two-models.json}, one test each. */
class DecisiveVotesTest {

    private static final double RELATIVE = 1e-10;

    static Stream<JsonNode> cases() {
        return Fixtures.each(Fixtures.json("two-models.json").get("cases"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void jeffreysIntervalAgreesWithTheFixture(JsonNode expected) {
        assertRange(votes(expected).jeffreys(), expected.get("jeffreys95"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalTailedJeffreysIntervalAgreesWithTheFixture(JsonNode expected) {
        assertEnds(votes(expected).jeffreysEqualTailed(), expected.at("/jeffreys95/p_equal_tailed"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void wilsonIntervalAgreesWithTheFixture(JsonNode expected) {
        assertRange(votes(expected).wilson(), expected.get("wilson95"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void probabilityThatTheFirstIsBetterAgreesWithTheFixture(JsonNode expected) {
        assertRelative(
                votes(expected).probabilityFirstBetter(),
                expected.get("p_a_better").asDouble());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void probabilityThatTheSecondIsBetterAgreesWithTheFixture(JsonNode expected) {
        assertRelative(
                votes(expected).probabilitySecondBetter(),
                expected.get("p_b_better").asDouble());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void logarithmOfTheEValueAgreesWithTheFixture(JsonNode expected) {
        assertRelative(
                votes(expected).logEValue(), expected.at("/e_value/log_e").asDouble());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void confidenceSequenceAgreesWithTheFixture(JsonNode expected) {
        var range = votes(expected).confidenceSequence();
        assertRange(range, expected.get("confidence_sequence95"));
        assertThat(range.lower() > 0.5 || range.upper() < 0.5)
                .isEqualTo(expected.at("/confidence_sequence95/excludes_half").asBoolean());
    }

    @Test
    void fixtureHasItsTwentyCases() {
        assertThat(cases()).hasSize(20);
    }

    private static DecisiveVotes votes(JsonNode expected) {
        return new DecisiveVotes(
                expected.get("wins").asLong(), expected.get("losses").asLong());
    }

    private static void assertRange(ProbabilityRange range, JsonNode expected) {
        assertEnds(range, expected.get("p"));
        assertGap(range.lowerGap(), expected.at("/elo/0"));
        assertGap(range.upperGap(), expected.at("/elo/1"));
    }

    private static void assertEnds(ProbabilityRange range, JsonNode expected) {
        assertThat(range.lower()).isCloseTo(expected.get(0).asDouble(), within(1e-9));
        assertThat(range.upper()).isCloseTo(expected.get(1).asDouble(), within(1e-9));
    }

    private static void assertGap(OptionalDouble gap, JsonNode expected) {
        if (expected.isNull()) {
            assertThat(gap).isEmpty();
        } else {
            assertThat(gap).hasValueCloseTo(expected.asDouble(), within(1e-6));
        }
    }

    /** Relative also where the value is tiny, exact to a few roundings where it is 0. */
    private static void assertRelative(double value, double expected) {
        assertThat(value).isCloseTo(expected, within(Math.max(RELATIVE * Math.abs(expected), Double.MIN_NORMAL)));
    }
}
