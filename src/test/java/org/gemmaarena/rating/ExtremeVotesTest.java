package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link DecisiveVotes} of none, of millions, and of what is no count; expected values from 60 to 80 digits. */
class ExtremeVotesTest {

    @Test
    void noVotesSayNothing() {
        var none = new DecisiveVotes(0, 0);
        assertThat(none.logEValue()).isEqualTo(0.0);
        assertThat(List.of(none.jeffreys(), none.wilson(), none.confidenceSequence()))
                .containsOnly(new ProbabilityRange(0, 1));
    }

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
}
