package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class KnownAnswersTest {

    private static final List<PairCounts> TEXTBOOK = List.of(
            new PairCounts(0, 1, 2, 3, 0),
            new PairCounts(0, 3, 1, 4, 0),
            new PairCounts(1, 2, 5, 3, 0),
            new PairCounts(2, 3, 1, 3, 0));

    @Test
    void eightResultsOfFourModelsGiveTheTextbookRatings() {
        var board = BradleyTerry.fit(4, TEXTBOOK);
        assertThat(ratings(board))
                .containsExactly(new double[] {922.427147, 1007.366081, 927.767609, 1142.439163}, within(1e-6));
        assertThat(standardErrors(board))
                .containsExactly(new double[] {94.562091, 84.193180, 91.753103, 108.394684}, within(1e-6));
    }

    @Test
    void textbookStrengthsIntervalsAndPairsAreThoseOfTheFixture() {
        var fixture = Fixtures.json("wikipedia.json");
        var board = BradleyTerry.fit(4, TEXTBOOK);
        for (String name : List.of("A", "B", "C", "D")) {
            var expected = fixture.at("/expected/" + name);
            var estimate = board.estimate(name.charAt(0) - 'A').orElseThrow();
            assertEstimate(estimate, expected);
            double beta = (estimate.rating() - RatingScale.MEAN) / RatingScale.PER_LOGIT;
            assertThat(Math.exp(beta)).isCloseTo(expected.get("p").asDouble(), within(1e-10));
        }
        Fixtures.each(fixture.get("pairwise")).forEach(pair -> assertDifference(board, pair, 'A'));
        assertLogLikelihood(4, TEXTBOOK, board, fixture);
    }

    @Test
    void sixtyWinsThirtyLossesAndTenTiesGiveTheHandComputedGap() {
        var gap = BradleyTerry.fit(2, List.of(new PairCounts(0, 1, 60, 30, 10)))
                .difference(0, 1)
                .orElseThrow();
        assertThat(gap.difference()).isCloseTo(107.538125, within(1e-6));
        assertThat(gap.standardError()).isCloseTo(34.361761, within(1e-6));
    }

    @Test
    void sixModelsWithEveryVoteAgreeWithTheFixture() {
        assertSixModels("a_bt_ties_half", Set.of("left", "right", "tie", "both_bad"));
    }

    @Test
    void sixModelsWithoutBothBadVotesAgreeWithTheFixture() {
        assertSixModels("b_bt_both_bad_excluded", Set.of("left", "right", "tie"));
    }

    private static void assertSixModels(String section, Set<String> choices) {
        var expected = Fixtures.json("six-models.expected.json").get(section);
        var pairs = Fixtures.sixModels(choices);
        assertThat(pairs.stream().mapToLong(PairCounts::votes).sum())
                .isEqualTo(expected.get("votes_used").asLong());

        var board = BradleyTerry.fit(6, pairs);
        assertThat(board.kind()).isEqualTo(FitKind.MLE);
        for (int model = 0; model < 6; model++) {
            assertEstimate(board.estimate(model).orElseThrow(), expected.at("/ratings/m" + (model + 1)));
            for (int other = 0; other < 6; other++) {
                assertThat(board.fits().get(0).covariance(model, other))
                        .isCloseTo(
                                expected.get("covariance_elo2")
                                        .get(model)
                                        .get(other)
                                        .asDouble(),
                                within(1e-6));
            }
        }
        assertThat(expected.get("pairwise")).hasSize(15);
        Fixtures.each(expected.get("pairwise")).forEach(pair -> assertDifference(board, pair, '1'));
        assertLogLikelihood(6, pairs, board, expected);
    }

    private static void assertEstimate(Estimate estimate, JsonNode expected) {
        assertThat(estimate.rating()).isCloseTo(expected.get("rating").asDouble(), within(1e-8));
        assertThat(estimate.standardError()).isCloseTo(expected.get("se").asDouble(), within(1e-7));
        assertThat(estimate.lower()).isCloseTo(expected.get("ci95").get(0).asDouble(), within(1e-7));
        assertThat(estimate.upper()).isCloseTo(expected.get("ci95").get(1).asDouble(), within(1e-7));
        assertThat(estimate.rank()).isEqualTo(expected.get("ub_rank").asInt());
    }

    private static void assertDifference(Board board, JsonNode expected, char first) {
        var gap = board.difference(index(expected.get("a"), first), index(expected.get("b"), first))
                .orElseThrow();
        assertThat(gap.difference()).isCloseTo(expected.get("d").asDouble(), within(1e-8));
        assertThat(gap.standardError()).isCloseTo(expected.get("se").asDouble(), within(1e-7));
        assertThat(gap.lower()).isCloseTo(expected.get("ci95").get(0).asDouble(), within(1e-7));
        assertThat(gap.upper()).isCloseTo(expected.get("ci95").get(1).asDouble(), within(1e-7));
    }

    private static void assertLogLikelihood(int models, List<PairCounts> pairs, Board board, JsonNode expected) {
        double[] beta = Arrays.stream(ratings(board))
                .map(rating -> rating / RatingScale.PER_LOGIT)
                .toArray();
        assertThat(new Comparisons(models, pairs).logLikelihood(beta))
                .isCloseTo(expected.get("log_likelihood").asDouble(), within(1e-9));
    }

    private static int index(JsonNode name, char first) {
        String text = name.asText();
        return text.charAt(text.length() - 1) - first;
    }

    private static double[] ratings(Board board) {
        return eachOf(board, Estimate::rating);
    }

    private static double[] standardErrors(Board board) {
        return eachOf(board, Estimate::standardError);
    }

    private static double[] eachOf(Board board, ToDoubleFunction<Estimate> value) {
        return board.estimates().stream()
                .mapToDouble(estimate -> value.applyAsDouble(estimate.orElseThrow()))
                .toArray();
    }
}
