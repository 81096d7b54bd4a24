package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SequentialRuleTest {

    private static final SequentialRule ONE_PAIR = SequentialRule.forPairs(1);
    private static final int RUNS = 4_000;

    static Stream<JsonNode> cases() {
        return Fixtures.each(Fixtures.json("two-models.json").get("cases"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void verdictOnOnePairAgreesWithTheFixture(JsonNode expected) {
        var votes = new DecisiveVotes(
                expected.get("wins").asLong(), expected.get("losses").asLong());
        var eValue = expected.get("e_value");
        var verdict = ONE_PAIR.verdict(votes);
        assertThat(verdict != Verdict.UNDECIDED).isEqualTo(eValue.get("decided").asBoolean());
        if (verdict != Verdict.UNDECIDED) {
            assertThat(verdict).isEqualTo(eValue.get("leader").asText().equals("A") ? Verdict.FIRST : Verdict.SECOND);
        }
    }

    @Test
    void eightWinsInARowDecideAPairButNotABoardOfFifteen() {
        assertThat(ONE_PAIR.threshold()).isEqualTo(20.0);
        assertThat(SequentialRule.forPairs(15).threshold()).isEqualTo(300.0);
        assertThat(ONE_PAIR.verdict(new DecisiveVotes(7, 0))).isEqualTo(Verdict.UNDECIDED);
        assertThat(ONE_PAIR.verdict(new DecisiveVotes(8, 0))).isEqualTo(Verdict.FIRST);
        assertThat(SequentialRule.forPairs(15).verdict(new DecisiveVotes(8, 0))).isEqualTo(Verdict.UNDECIDED);
        assertThat(SequentialRule.forPairs(15).verdict(new DecisiveVotes(0, 12)))
                .isEqualTo(Verdict.SECOND);
    }

    @Test
    void onTheBoundaryOneWinMakesTheDifferenceToVerdictAndConfidenceSequenceAlike() {
        for (long votes = 8; votes <= 2_000; votes++) {
            long wins = new CriticalWins(votes, 20).wins();
            var decided = new DecisiveVotes(wins, votes - wins);
            var open = new DecisiveVotes(wins - 1, votes - wins + 1);
            assertThat(ONE_PAIR.verdict(decided)).isEqualTo(Verdict.FIRST);
            assertThat(decided.confidenceSequence().lower()).isGreaterThan(0.5);
            assertThat(ONE_PAIR.verdict(open)).isEqualTo(Verdict.UNDECIDED);
            assertThat(open.confidenceSequence().lower()).isLessThanOrEqualTo(0.5);
        }
    }

    @Test
    void ruleForNoPairsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SequentialRule.forPairs(0));
    }

    @Test
    void noGapGivesNoNumberOfVotes() {
        assertThat(ONE_PAIR.votesNeeded(new DecisiveVotes(0, 0), 0)).isEmpty();
        assertThat(ONE_PAIR.votesNeeded(new DecisiveVotes(0, 0), 40)).isEmpty();
        assertThat(ONE_PAIR.votesNeeded(new DecisiveVotes(31, 31), 3)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> ONE_PAIR.votesNeeded(new DecisiveVotes(5, 2), -1));
    }

    @Test
    void unbrokenRunGoesOnWithTheShareOfFirth() {
        int exact = new CrossingTime(new DecisiveVotes(5, 0), 20, 5.5 / 6, 100)
                .quantile(0.8, 100)
                .orElseThrow();
        assertThat(ONE_PAIR.votesNeeded(new DecisiveVotes(5, 0), 0)).hasValue(exact);
        assertThat(exact).isGreaterThan(3);
    }

    @Test
    void moreThanABillionVotesAreNoAnswer() {
        assertThat(ONE_PAIR.votesNeeded(new DecisiveVotes(500_001, 500_000), 0)).isEmpty();
        assertThat(ONE_PAIR.votesNeeded(new DecisiveVotes(2, 1), 100_000_000)).isEmpty();
        assertThat(ONE_PAIR.votesNeeded(new DecisiveVotes(2, 1), 1_000_000).orElseThrow())
                .isBetween(1_000_000L, 1_000_000_000L);
        assertThat(ONE_PAIR.votesNeeded(new DecisiveVotes(5_001_000, 4_999_000), 0)
                        .orElseThrow())
                .isBetween(100_000_000L, 1_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource({"60, 40, 0, 1", "60, 40, 100, 1", "9, 4, 6, 1", "0, 3, 12, 1", "70, 30, 25, 3460", "110, 90, 10, 1"})
    void fourInFiveSimulatedPairsAreDecidedByThenAndFewerEarlier(long wins, long losses, long ties, int pairs) {
        var rule = SequentialRule.forPairs(pairs);
        var start = new DecisiveVotes(wins, losses);
        long needed = rule.votesNeeded(start, ties).orElseThrow();
        var random = new Random(17);
        int inTime = 0;
        int early = 0;
        for (int run = 0; run < RUNS; run++) {
            long took = simulate(rule, start, ties, needed, random);
            inTime += took <= needed ? 1 : 0;
            early += took <= needed * 0.9 ? 1 : 0;
        }
        assertThat((double) inTime / RUNS).isCloseTo(0.8, within(0.03));
        assertThat(early).isLessThan(inTime);
    }

    @ParameterizedTest
    @CsvSource({"60, 40, 0", "60, 40, 100", "9, 4, 6", "1, 0, 500", "110, 90, 10"})
    void numberOfVotesIsTheSmallestThatSuffices(long wins, long losses, long ties) {
        var start = new DecisiveVotes(wins, losses);
        long needed = ONE_PAIR.votesNeeded(start, ties).orElseThrow();
        double p = losses > 0 ? (double) wins / (wins + losses) : (wins + 0.5) / (wins + 1);
        double share = (double) (wins + losses) / (wins + losses + ties);
        var time = new VotesNeeded(new CrossingTime(start, 20, p, 5_000), Math.min(share, 1 - 1e-15));
        assertThat(time.decidedWithin(needed)).isGreaterThanOrEqualTo(0.8);
        assertThat(time.decidedWithin(needed - 1)).isLessThan(0.8);
    }

    /** Votes until the rule decides, or one more than {@code most}. */
    private static long simulate(SequentialRule rule, DecisiveVotes start, long ties, long most, Random random) {
        long wins = start.wins();
        long losses = start.losses();
        double p = wins == 0 || losses == 0 ? (wins + 0.5) / (start.votes() + 1) : (double) wins / start.votes();
        double share = start.votes() / (double) (start.votes() + ties);
        for (long vote = 1; vote <= most; vote++) {
            if (random.nextDouble() < share) {
                boolean won = random.nextDouble() < p;
                wins += won ? 1 : 0;
                losses += won ? 0 : 1;
                if (rule.verdict(new DecisiveVotes(wins, losses)) != Verdict.UNDECIDED) {
                    return vote;
                }
            }
        }
        return most + 1;
    }
}
