package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
            Expected.estimate(estimate, expected);
            double beta = (estimate.rating() - RatingScale.MEAN) / RatingScale.PER_LOGIT;
            assertThat(Math.exp(beta)).isCloseTo(expected.get("p").asDouble(), within(1e-10));
        }
        Fixtures.each(fixture.get("pairwise")).forEach(pair -> Expected.difference(board, pair, 'A'));
        assertLogLikelihood(4, TEXTBOOK, board, fixture);
    }

    @Test
    void sixtyWinsThirtyLossesAndTenTiesGiveTheHandComputedGap() {
        var gap = BradleyTerry.fit(2, List.of(new PairCounts(0, 1, 60, 30, 10)))
                .difference(0, 1)
                .orElseThrow();
        assertThat(gap.difference()).isCloseTo(107.538125, within(1e-6));
        assertThat(Fixtures.standardError(gap)).isCloseTo(34.361761, within(1e-6));
    }

    @Test
    void sixModelsWithEveryVoteAgreeWithTheFixture() {
        assertSixModels("a_bt_ties_half", Set.of("left", "right", "tie", "both_bad"));
    }

    @Test
    void sixModelsWithoutBothBadVotesAgreeWithTheFixture() {
        assertSixModels("b_bt_both_bad_excluded", Set.of("left", "right", "tie"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"coding", "math", "writing"})
    void sixModelsByCategoryAgreeWithTheFixture(String category) {
        var expected = Fixtures.json("six-models.expected.json").at("/g_category/" + category);
        var builder = Comparisons.builder(6, List.of());
        Fixtures.sixModelVotes().stream()
                .filter(vote -> vote.category().equals(category))
                .forEach(vote -> Fixtures.add(builder, vote, 0));
        var rows = builder.build();
        assertThat(rows.rows()).isEqualTo(expected.get("votes_used").asInt());
        var board = BradleyTerry.fit(rows);
        for (int model = 0; model < 6; model++) {
            Expected.estimate(board.estimate(model).orElseThrow(), expected.at("/ratings/m" + (model + 1)));
        }
        Fixtures.each(expected.get("pairwise")).forEach(pair -> Expected.difference(board, pair, '1'));
    }

    private static void assertSixModels(String section, Set<String> choices) {
        var expected = Fixtures.json("six-models.expected.json").get(section);
        var pairs = Fixtures.sixModels(choices);
        assertThat(pairs.stream().mapToLong(PairCounts::votes).sum())
                .isEqualTo(expected.get("votes_used").asLong());

        var board = BradleyTerry.fit(6, pairs);
        assertThat(board.kind()).isEqualTo(FitKind.MLE);
        Expected.sixModels(board, expected);
        assertLogLikelihood(6, pairs, board, expected);
    }

    private static void assertLogLikelihood(int models, List<PairCounts> pairs, Board board, JsonNode expected) {
        double[] beta = Arrays.stream(ratings(board))
                .map(rating -> rating / RatingScale.PER_LOGIT)
                .toArray();
        assertThat(new Likelihood(Comparisons.of(models, pairs).cells(), TieModel.HALF).value(beta))
                .isCloseTo(expected.get("log_likelihood").asDouble(), within(1e-9));
    }

    private static double[] ratings(Board board) {
        return eachOf(board, Estimate::rating);
    }

    private static double[] standardErrors(Board board) {
        return eachOf(board, Fixtures::standardError);
    }

    private static double[] eachOf(Board board, ToDoubleFunction<Estimate> value) {
        return board.estimates().stream()
                .mapToDouble(estimate -> value.applyAsDouble(estimate.orElseThrow()))
                .toArray();
    }
}
