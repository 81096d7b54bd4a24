package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void noVotesSayNothing() {
        var none = new DecisiveVotes(0, 0);
        assertThat(none.logEValue()).isEqualTo(0.0);
        assertThat(List.of(none.jeffreys(), none.wilson(), none.confidenceSequence()))
                .containsOnly(new ProbabilityRange(0, 1));
    }

    /** Expected values from 60-digit arithmetic. */
    @ParameterizedTest
    @CsvSource({
        "10000000, 9990000, -5.6783294336016875739",
        "10000000, 10000000, -8.1798301006144038664",
        "5001000, 4999000, -7.6332565665010931737",
        "123456, 120000, 18.555134129772056438",
        "10000000, 0, 6931455.6875037021359",
        "10000000, 1, 6931440.2625550317375"
    })
    void millionsOfVotesCostTheEValueNoDigits(long wins, long losses, double expected) {
        assertThat(new DecisiveVotes(wins, losses).logEValue())
                .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
    }

    @Test
    void confidenceSequenceOfMillionsOfVotesIsExact() {
        var even = new DecisiveVotes(10_000_000, 9_990_000).confidenceSequence();
        assertThat(even.lower()).isCloseTo(0.49972142614714318, within(1e-13));
        assertThat(even.upper()).isCloseTo(0.50077882360503627, within(1e-13));

        var lopsided = new DecisiveVotes(1, 10_000_000).confidenceSequence();
        assertThat(lopsided.lower()).isCloseTo(4.9999985250003352e-16, withinPercentage(1e-8));
        assertThat(lopsided.upper()).isCloseTo(2.2214551078301398e-6, withinPercentage(1e-8));
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 0, 1.6636043264256189383e-303",
        "700, 300, 5.771604482903918372e-38",
        "60, 30, 0.00071201756204163509649"
    })
    void tinyProbabilityKeepsItsDigits(long wins, long losses, double expected) {
        assertThat(new DecisiveVotes(wins, losses).probabilitySecondBetter())
                .isCloseTo(expected, withinPercentage(1e-8));
        assertThat(new DecisiveVotes(losses, wins).probabilityFirstBetter())
                .isCloseTo(expected, withinPercentage(1e-8));
    }

    @Test
    void higherThresholdWidensTheConfidenceSequence() {
        var votes = new DecisiveVotes(60, 30);
        assertThat(votes.confidenceSequence(20)).isEqualTo(votes.confidenceSequence());
        var wider = votes.confidenceSequence(20 * 15);
        assertThat(wider.lower()).isLessThan(votes.confidenceSequence().lower());
        assertThat(wider.upper()).isGreaterThan(votes.confidenceSequence().upper());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0, -20, Double.NaN})
    void thresholdThatRefutesEverythingIsRefused(double threshold) {
        var votes = new DecisiveVotes(60, 30);
        assertThatIllegalArgumentException().isThrownBy(() -> votes.confidenceSequence(threshold));
    }

    @Test
    void negativeCountsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DecisiveVotes(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new DecisiveVotes(0, -1));
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
