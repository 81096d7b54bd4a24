package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CrossingTimeTest {

    private static final JsonNode PLANNING = Fixtures.json("planning.json");
    private static final int LIMIT = 3_000;

    static Stream<JsonNode> rows() {
        return Fixtures.each(PLANNING.get("rows"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void medianAndQuantilesFromNoVotesAreThoseOfTheFixture(JsonNode row) {
        var time = fromNoVotes(row.get("p").asDouble());
        var expected = row.get("e_value_rule");
        assertThat(time.quantile(0.5, LIMIT)).hasValue(expected.get("median").asInt());
        assertThat(time.quantile(0.8, LIMIT)).hasValue(expected.get("q80").asInt());
        assertThat(time.quantile(0.9, LIMIT)).hasValue(expected.get("q90").asInt());
    }

    @Test
    void winsInARowDecideWhenTheFixtureSaysSo() {
        var time = fromNoVotes(1);
        int expected = PLANNING.get("all_wins_votes_needed_by_e_rule").asInt();
        assertThat(time.decidedWithin(expected - 1)).isEqualTo(0.0);
        assertThat(time.decidedWithin(expected)).isEqualTo(1.0);
    }

    @ParameterizedTest
    @CsvSource({"100", "300", "1000"})
    void equalModelsAreDecidedAsRarelyAsTheFixtureSays(int votes) {
        double expected = PLANNING.get("e_rule_false_alarm_probability_p_half")
                .get(String.valueOf(votes))
                .asDouble();
        assertThat(fromNoVotes(0.5).decidedWithin(votes)).isCloseTo(expected, within(1e-10));
    }

    @Test
    void whatIsDecidedTakesNoFurtherVote() {
        var time = new CrossingTime(new DecisiveVotes(8, 0), 20, 0.7, LIMIT);
        assertThat(time.decidedWithin(0)).isEqualTo(1.0);
        assertThat(time.quantile(0.8, LIMIT)).hasValue(0);
    }

    @Test
    void quantileBeyondTheLimitIsEmptyAndProbabilityStaysThatAtTheLimit() {
        var time = new CrossingTime(new DecisiveVotes(0, 0), 20, 0.55, 100);
        assertThat(time.quantile(0.8, 100)).isEmpty();
        assertThat(time.decidedWithin(1_000_000_000_000L)).isEqualTo(time.decidedWithin(100));
    }

    @ParameterizedTest
    @CsvSource({"0, 20", "1, 20", "100, 20", "7, 69200", "1000001, 69200"})
    void boundaryFollowedVoteByVoteIsTheOneSearchedFor(long votes, double threshold) {
        var followed = new CriticalWins(votes, threshold);
        for (int further = 0; further < 500; further++, followed.addVote()) {
            long n = votes + further;
            assertThat(followed.wins()).isEqualTo(new CriticalWins(n, threshold).wins());
            if (followed.wins() <= n) {
                assertThat(logEValue(followed.wins(), n)).isGreaterThanOrEqualTo(Math.log(threshold));
                assertThat(logEValue(followed.wins() - 1, n)).isLessThan(Math.log(threshold));
            }
        }
    }

    /** Against a plain recursion over all counts that knows of no boundary and no binomial. */
    @ParameterizedTest
    @CsvSource({"5, 2, 0.7", "5, 2, 0.05", "12, 9, 0.4", "0, 0, 0.9"})
    void votesWithoutAWinnerAreWaitedOutExactly(int wins, int losses, double share) {
        var start = new DecisiveVotes(wins, losses);
        var needed = new VotesNeeded(new CrossingTime(start, 20, 0.7, LIMIT), share);
        Map<DecisiveVotes, Double> open = Map.of(start, 1.0);
        for (int votes = 1; votes <= 80; votes++) {
            open = afterOneVote(open, 0.7, share);
            double undecided =
                    open.values().stream().mapToDouble(Double::doubleValue).sum();
            assertThat(needed.decidedWithin(votes)).isCloseTo(1 - undecided, within(1e-11));
        }
    }

    private static Map<DecisiveVotes, Double> afterOneVote(Map<DecisiveVotes, Double> open, double p, double share) {
        var next = new HashMap<DecisiveVotes, Double>();
        open.forEach((votes, weight) -> {
            next.merge(votes, weight * (1 - share), Double::sum);
            next.merge(new DecisiveVotes(votes.wins() + 1, votes.losses()), weight * share * p, Double::sum);
            next.merge(new DecisiveVotes(votes.wins(), votes.losses() + 1), weight * share * (1 - p), Double::sum);
        });
        next.keySet().removeIf(votes -> votes.logEValue() >= Math.log(20));
        return next;
    }

    private static double logEValue(long wins, long votes) {
        return new DecisiveVotes(wins, votes - wins).logEValue();
    }

    private static CrossingTime fromNoVotes(double p) {
        return new CrossingTime(new DecisiveVotes(0, 0), 20, p, LIMIT);
    }
}
