package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DavidsonTest {

    private static final RatingOptions DAVIDSON = RatingOptions.DEFAULT.withTies(TieModel.DAVIDSON);

    static Stream<JsonNode> cases() {
        return Fixtures.each(Fixtures.json("two-models.json").get("cases"));
    }

    @Test
    void ratingsErrorsAndNuOfSixModelsAgreeWithTheFixture() {
        var expected = Fixtures.json("six-models.expected.json").get("c_davidson");
        var board = fit(6, Fixtures.sixModels(Set.of("left", "right", "tie")));
        assertThat(board.ties()).isEqualTo(TieModel.DAVIDSON);
        Expected.sixModels(board, expected);
        var ties = board.tieParameter().orElseThrow();
        assertThat(ties.nu()).isCloseTo(expected.get("nu").asDouble(), within(1e-10));
        assertThat(ties.logNu().orElseThrow().standardError())
                .isCloseTo(expected.get("ln_nu_sandwich_se").asDouble(), within(1e-9));
        assertThat(ties.logNu().orElseThrow().upper()
                        + ties.logNu().orElseThrow().lower())
                .isCloseTo(2 * expected.get("ln_nu").asDouble(), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gapAndNuOfTwoModelsAreTheClosedFormWhereAMaximumExistsElseTiesAreHalfWins(JsonNode expected) {
        var pairs = List.of(new PairCounts(
                0,
                1,
                expected.get("wins").asLong(),
                expected.get("losses").asLong(),
                expected.get("ties").asLong()));
        var board = fit(2, pairs);
        var davidson = expected.get("davidson");
        boolean exists = davidson.get("status").asText().equals("ok")
                && expected.get("ties").asLong() > 0;
        assertThat(board.ties()).isEqualTo(exists ? TieModel.DAVIDSON : TieModel.HALF);
        if (davidson.get("status").asText().equals("ok")) {
            var gap = board.difference(0, 1).orElseThrow();
            assertThat(gap.difference()).isCloseTo(davidson.get("gap_elo").asDouble(), within(1e-8));
            assertThat(Fixtures.standardError(gap))
                    .isCloseTo(davidson.get("se_elo").asDouble(), within(1e-7));
            assertThat(board.tieParameter().map(TieParameter::nu).orElse(0.0))
                    .isCloseTo(davidson.get("nu").asDouble(), within(1e-9));
        } else {
            assertThat(board.estimates()).isEqualTo(BradleyTerry.fit(2, pairs).estimates());
            assertThat(board.tieParameter()).isEmpty();
        }
    }

    @Test
    void cycleOfWinsWithOneTieHasAMaximumButALadderHeldByTiesHasNone() {
        var cycle =
                List.of(new PairCounts(0, 1, 1, 0, 0), new PairCounts(1, 2, 1, 0, 1), new PairCounts(0, 2, 0, 1, 0));
        assertThat(fit(3, cycle).ties()).isEqualTo(TieModel.DAVIDSON);
        var ladder =
                List.of(new PairCounts(0, 1, 1, 0, 0), new PairCounts(1, 2, 1, 0, 0), new PairCounts(0, 2, 0, 0, 1));
        assertThat(fit(3, ladder).ties()).isEqualTo(TieModel.DAVIDSON);
        var slack = List.of(new PairCounts(0, 1, 1, 0, 1), new PairCounts(1, 2, 1, 0, 1));
        assertThat(fit(3, slack).ties()).isEqualTo(TieModel.HALF);
    }

    @Test
    void nuAndStrengthsOfSimulatedVotesAreRecoveredWithinThreeStandardErrors() {
        double nu = 0.7;
        double[] beta = {1, 0.4, 0, -0.5, -0.9};
        var random = new SplittableRandom(11);
        var pairs = new ArrayList<PairCounts>();
        for (int a = 0; a < beta.length; a++) {
            for (int b = a + 1; b < beta.length; b++) {
                var counts = new long[3];
                double left = Math.exp((beta[a] - beta[b]) / 2);
                for (int vote = 0; vote < 2000; vote++) {
                    double place = random.nextDouble() * (left + 1 / left + nu);
                    counts[place < left ? 0 : place < left + 1 / left ? 1 : 2]++;
                }
                pairs.add(new PairCounts(a, b, counts[0], counts[1], counts[2]));
            }
        }
        var board = fit(beta.length, pairs);
        var logNu = board.tieParameter().orElseThrow().logNu().orElseThrow();
        assertThat(Math.log(board.tieParameter().orElseThrow().nu()))
                .isCloseTo(Math.log(nu), within(3 * logNu.standardError()));
        assertThat(logNu.standardError()).isBetween(0.005, 0.03);
        for (int model = 1; model < beta.length; model++) {
            var gap = board.difference(0, model).orElseThrow();
            assertThat(gap.difference())
                    .isCloseTo(
                            RatingScale.PER_LOGIT * (beta[0] - beta[model]), within(3 * Fixtures.standardError(gap)));
        }
    }

    private static Board fit(int models, List<PairCounts> pairs) {
        return BradleyTerry.fit(Comparisons.of(models, pairs), DAVIDSON);
    }
}
