package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private static final Set<String> ALL = Set.of("left", "right", "tie", "both_bad");
    private static final RatingOptions BOOTSTRAP = RatingOptions.DEFAULT.withInterval(IntervalMethod.BOOTSTRAP);

    @Test
    void percentilesAndErrorsOfSixModelsAgreeWithTheReference() {
        var fixture = Fixtures.json("six-models.expected.json");
        var expected = fixture.at("/i_bootstrap/reference_B200000");
        double tolerance = fixture.at("/i_bootstrap/tolerance/bound_abs_tolerance_in_se/B2000")
                .asDouble();
        var board = fit(Fixtures.sixModels(ALL), BOOTSTRAP.withReplicates(2000));
        assertThat(board.covarianceKind()).isEqualTo(CovarianceKind.BOOTSTRAP);
        for (int model = 0; model < 6; model++) {
            String name = "m" + (model + 1);
            var estimate = board.estimate(model).orElseThrow();
            var spread = estimate.spread().orElseThrow();
            var plain = fixture.at("/a_bt_ties_half/ratings/" + name);
            var bound = within(tolerance * plain.get("se").asDouble());
            double deviation = expected.at("/sd/" + name).asDouble();
            assertThat(estimate.rating()).isCloseTo(plain.get("rating").asDouble(), within(1e-8));
            assertThat(spread.lower())
                    .isCloseTo(expected.at("/ci95/" + name + "/0").asDouble(), bound);
            assertThat(spread.upper())
                    .isCloseTo(expected.at("/ci95/" + name + "/1").asDouble(), bound);
            assertThat(spread.standardError()).isCloseTo(deviation, within(0.08 * deviation));
        }
    }

    @Test
    void differenceHasThePercentilesOfTheDifferences() {
        var pairs = Fixtures.sixModels(ALL);
        var sandwich = BradleyTerry.fit(6, pairs).difference(0, 5).orElseThrow();
        var gap = fit(pairs, BOOTSTRAP).difference(0, 5).orElseThrow();
        double error = Fixtures.standardError(sandwich);
        assertThat(gap.difference()).isEqualTo(sandwich.difference());
        assertThat(Fixtures.standardError(gap)).isCloseTo(error, within(0.1 * error));
        assertThat(gap.spread().orElseThrow().lower())
                .isCloseTo(sandwich.spread().orElseThrow().lower(), within(0.5 * error));
    }

    @Test
    void numbersDoNotDependOnTheThreads() throws Exception {
        var pairs = Fixtures.sixModels(ALL);
        var alone = new ForkJoinPool(1);
        var together = new ForkJoinPool(2);
        try {
            var one = alone.submit(() -> fit(pairs, BOOTSTRAP)).get();
            var two = together.submit(() -> fit(pairs, BOOTSTRAP)).get();
            assertThat(two.estimates()).isEqualTo(one.estimates());
            assertThat(two.difference(1, 4)).isEqualTo(one.difference(1, 4));
        } finally {
            alone.shutdown();
            together.shutdown();
        }
    }

    @Test
    void numbersDependOnTheSeedButNotOnTheOrderOfTheRowsNorOnTheirSides() {
        var votes = new ArrayList<>(Fixtures.sixModelVotes());
        var before = fit(votes, false);
        Collections.shuffle(votes, new Random(1));
        assertThat(fit(votes, true).estimates()).isEqualTo(before.estimates());
        var pairs = Fixtures.sixModels(ALL);
        var other = new RatingOptions(TieModel.HALF, IntervalMethod.BOOTSTRAP, 1000, 5);
        assertThat(fit(pairs, other).estimates()).isNotEqualTo(before.estimates());
        assertThat(fit(pairs, BOOTSTRAP).estimates()).isEqualTo(before.estimates());
    }

    @Test
    void componentThatFallsApartInManyDrawsHasNoSpread() {
        var pairs = List.of(new PairCounts(0, 1, 20, 20, 0), new PairCounts(1, 2, 1, 1, 0));
        var board = BradleyTerry.fit(Comparisons.of(3, pairs), BOOTSTRAP);
        assertThat(board.covarianceKind()).isEqualTo(CovarianceKind.NONE);
        assertThat(board.estimate(0).orElseThrow().spread()).isEmpty();
    }

    @Test
    void drawsThatAreSeparatedAreRefittedByFirth() {
        var board = BradleyTerry.fit(Comparisons.of(2, List.of(new PairCounts(0, 1, 5, 1, 0))), BOOTSTRAP);
        var spread = board.difference(0, 1).orElseThrow().spread().orElseThrow();
        // a third of the draws are 6 to 0
        assertThat(spread.upper()).isCloseTo(RatingScale.PER_LOGIT * Math.log(6.5 / 0.5), within(1e-6));
    }

    @Test
    void tiesAloneGetTheWidthOfTheModelAndASweepNone() {
        var ties = BradleyTerry.fit(Comparisons.of(2, List.of(new PairCounts(0, 1, 0, 0, 4))), BOOTSTRAP);
        assertThat(ties.covarianceKind()).isEqualTo(CovarianceKind.FISHER);
        assertThat(Fixtures.standardError(ties.difference(0, 1).orElseThrow())).isPositive();
        var sweep = BradleyTerry.fit(Comparisons.of(2, List.of(new PairCounts(0, 1, 8, 0, 0))), BOOTSTRAP);
        assertThat(sweep.kind()).isEqualTo(FitKind.FIRTH);
        assertThat(sweep.difference(0, 1).orElseThrow().spread()).isEmpty();
    }

    @Test
    void davidsonsNuIsDrawnAgainToo() {
        var pairs = Fixtures.sixModels(Set.of("left", "right", "tie"));
        var board = fit(pairs, BOOTSTRAP.withTies(TieModel.DAVIDSON));
        assertThat(board.tieParameter().orElseThrow().logNu().orElseThrow().standardError())
                .isCloseTo(0.1088, within(0.01));
    }

    private static Board fit(List<PairCounts> pairs, RatingOptions options) {
        return BradleyTerry.fit(Comparisons.of(6, pairs), options);
    }

    private static Board fit(List<Fixtures.Vote> votes, boolean turned) {
        var builder = Comparisons.builder(6, List.of());
        for (Fixtures.Vote vote : votes) {
            boolean left = vote.choice().equals("left");
            boolean right = vote.choice().equals("right");
            int tie = left || right ? 0 : 1;
            if (turned) {
                builder.add(vote.right(), vote.left(), right ? 1 : 0, left ? 1 : 0, tie, 0);
            } else {
                builder.add(vote.left(), vote.right(), left ? 1 : 0, right ? 1 : 0, tie, 0);
            }
        }
        return BradleyTerry.fit(builder.build(), BOOTSTRAP);
    }
}
