package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BoardTest {

    private static final List<PairCounts> TWO_ARENAS =
            List.of(new PairCounts(0, 1, 30, 20, 4), new PairCounts(1, 2, 25, 30, 1), new PairCounts(3, 4, 5, 6, 0));

    @Test
    void anchorStandsAtItsScoreWithoutASpreadAndOthersHaveThatOfTheirDifference() {
        var board = BradleyTerry.fit(5, TWO_ARENAS);
        var anchored = board.anchored(1, 1200);
        assertThat(anchored.estimate(1).orElseThrow().rating()).isEqualTo(1200);
        assertThat(anchored.estimate(1).orElseThrow().spread()).isEmpty();
        for (int model : new int[] {0, 2}) {
            var gap = board.difference(model, 1).orElseThrow();
            var estimate = anchored.estimate(model).orElseThrow();
            var spread = estimate.spread().orElseThrow();
            assertThat(estimate.rating()).isCloseTo(1200 + gap.difference(), within(1e-9));
            assertThat(spread.standardError()).isEqualTo(Fixtures.standardError(gap));
            assertThat(spread.lower())
                    .isCloseTo(1200 + gap.spread().orElseThrow().lower(), within(1e-9));
            assertThat(estimate.rank())
                    .isEqualTo(board.estimate(model).orElseThrow().rank());
        }
    }

    @Test
    void anchorLeavesOtherComponentsAndDifferencesAsTheyAre() {
        var board = BradleyTerry.fit(6, TWO_ARENAS);
        var anchored = board.anchored(1, 1200);
        assertThat(anchored.estimates().subList(3, 6))
                .isEqualTo(board.estimates().subList(3, 6));
        assertThat(anchored.difference(0, 2)).isEqualTo(board.difference(0, 2));
        assertThat(board.anchored(5, 1200)).isSameAs(board);
    }

    @Test
    void parametersOfTheBoardAreThoseOfTheComponentWithTheMostVotes() {
        var rows = Comparisons.builder(5, List.of("position"));
        rows.add(3, 4, 5, 2, 0, 0, 1).add(4, 3, 5, 4, 0, 0, 1);
        rows.add(0, 1, 30, 20, 4, 1, 1).add(1, 0, 40, 20, 4, 2, 1).add(1, 2, 20, 20, 9, 3, 1);
        var board = BradleyTerry.fit(
                rows.build(), RatingOptions.DEFAULT.withTies(TieModel.DAVIDSON).withInterval(IntervalMethod.CLUSTER));
        assertThat(board.clusters()).hasValue(3);
        assertThat(board.ties()).isEqualTo(TieModel.DAVIDSON);
        assertThat(board.fits().get(1).ties()).isEqualTo(TieModel.HALF);
        assertThat(board.fits().get(1).clusters()).hasValue(1);
        assertThat(board.coefficients()).isEqualTo(board.fits().get(0).coefficients());
        assertThat(board.tieParameter()).isEqualTo(board.fits().get(0).tieParameter());
    }

    @Test
    void boardWithoutVotesHasNeitherParametersNorSpreads() {
        var board = BradleyTerry.fit(Comparisons.builder(3, List.of("position")).build());
        assertThat(board.coefficients()).isEmpty();
        assertThat(board.tieParameter()).isEmpty();
        assertThat(board.clusters()).isEmpty();
        assertThat(board.covarianceKind()).isEqualTo(CovarianceKind.NONE);
        assertThat(board.anchored(0, 1500)).isSameAs(board);
    }

    @Test
    void onlyAnUpperEndBelowTheOthersLowerEndLowersARank() {
        var touching = BradleyTerry.fit(6, Fixtures.sixModels(Set.of("left", "right", "tie", "both_bad")));
        var estimates = touching.estimates();
        for (var one : estimates) {
            long above = estimates.stream()
                    .filter(other -> other.orElseThrow().spread().orElseThrow().lower()
                            > one.orElseThrow().spread().orElseThrow().upper())
                    .count();
            assertThat(one.orElseThrow().rank()).isEqualTo(1 + (int) above);
        }
        assertThat(new Spread(1, 5, 7).isAbove(new Spread(1, 3, 5))).isFalse();
        assertThat(new Spread(1, 5.001, 7).isAbove(new Spread(1, 3, 5))).isTrue();
    }

    @Test
    void fitOfOneComponentKnowsOnlyItsModels() {
        var fit = BradleyTerry.fit(5, TWO_ARENAS).fits().get(1);
        assertThat(fit.rating(3) + fit.rating(4)).isCloseTo(2000, within(1e-9));
        assertThat(fit.votes()).isEqualTo(11);
        assertThatIllegalArgumentException().isThrownBy(() -> fit.rating(0));
        assertThatIllegalArgumentException().isThrownBy(() -> fit.difference(3, 2));
    }
}
