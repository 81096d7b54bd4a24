package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TwoModelsTest {

    static Stream<JsonNode> cases() {
        return Fixtures.each(Fixtures.json("two-models.json").get("cases"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void boardOfTwoModelsIsTheClosedForm(JsonNode expected) {
        var board = BradleyTerry.fit(2, List.of(counts(expected)));
        var plain = expected.get("bt_half_ties");
        switch (plain.get("status").asText()) {
            case "ok" -> assertPlain(board, plain, CovarianceKind.SANDWICH, "sandwich_se_elo");
            case "zero_variance" -> assertPlain(board, plain, CovarianceKind.FISHER, "fisher_se_elo");
            case "separated" -> assertSeparated(board, expected);
            case "no_votes" -> assertNoVotes(board);
            default -> throw new AssertionError(plain);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void firthGapIsTheClosedFormWhereverThereAreVotes(JsonNode expected) {
        var counts = counts(expected);
        if (counts.votes() > 0) {
            var cells = Comparisons.of(2, List.of(counts)).cells();
            double[] beta = FirthFit.of(new Likelihood(cells, TieModel.HALF), new double[2]);
            assertThat(RatingScale.PER_LOGIT * (beta[0] - beta[1])).isCloseTo(firthGap(expected), within(1e-6));
        }
    }

    private static void assertPlain(Board board, JsonNode expected, CovarianceKind kind, String standardError) {
        assertThat(board.separated()).isFalse();
        assertThat(board.kind()).isEqualTo(FitKind.MLE);
        assertThat(board.fits().get(0).covarianceKind()).isEqualTo(kind);
        var gap = board.difference(0, 1).orElseThrow();
        assertThat(gap.difference()).isCloseTo(expected.get("gap_elo").asDouble(), within(1e-8));
        assertThat(Fixtures.standardError(gap))
                .isCloseTo(expected.get(standardError).asDouble(), within(1e-7));
        assertThat(gap.spread().orElseThrow().upper())
                .isGreaterThan(gap.spread().orElseThrow().lower());
        assertThat(board.estimate(0).orElseThrow().rating() - 1000).isCloseTo(gap.difference() / 2, within(1e-9));
        if (kind == CovarianceKind.SANDWICH) {
            assertThat(gap.spread().orElseThrow().lower())
                    .isCloseTo(expected.get("ci95_elo").get(0).asDouble(), within(1e-7));
            assertThat(gap.spread().orElseThrow().upper())
                    .isCloseTo(expected.get("ci95_elo").get(1).asDouble(), within(1e-7));
        }
    }

    private static void assertSeparated(Board board, JsonNode expected) {
        assertThat(board.separated()).isTrue();
        assertThat(board.kind()).isEqualTo(FitKind.FIRTH);
        assertThat(board.fits().get(0).covarianceKind()).isEqualTo(CovarianceKind.FISHER);
        var gap = board.difference(0, 1).orElseThrow();
        assertThat(gap.difference()).isCloseTo(firthGap(expected), within(1e-6));
        assertThat(Math.signum(gap.difference()))
                .isEqualTo(expected.at("/bt_half_ties/gap_sign").asDouble());
        if (expected.get("ties").asLong() == 0) {
            assertThat(Fixtures.standardError(gap))
                    .isCloseTo(expected.at("/firth/fisher_se_elo").asDouble(), within(1e-6));
        }
    }

    private static void assertNoVotes(Board board) {
        assertThat(board.separated()).isFalse();
        assertThat(board.kind()).isEqualTo(FitKind.MLE);
        assertThat(board.components()).containsExactly(List.of(0), List.of(1));
        assertThat(board.estimate(0)).isEmpty();
        assertThat(board.estimate(1)).isEmpty();
        assertThat(board.difference(0, 1)).isEmpty();
    }

    private static double firthGap(JsonNode expected) {
        return expected.at("/firth/gap_elo_half_ties_variant").asDouble();
    }

    private static PairCounts counts(JsonNode expected) {
        return new PairCounts(
                0,
                1,
                expected.get("wins").asLong(),
                expected.get("losses").asLong(),
                expected.get("ties").asLong());
    }
}
