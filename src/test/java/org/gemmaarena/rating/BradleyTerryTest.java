package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BradleyTerryTest {

    @Test
    void arenaWithoutModelsHasAnEmptyBoard() {
        var board = BradleyTerry.fit(0, List.of());
        assertThat(board.estimates()).isEmpty();
        assertThat(board.components()).isEmpty();
        assertThat(board.separated()).isFalse();
    }

    @Test
    void samePairInTwoPartsCountsAsTheirSum() {
        var parts = List.of(new PairCounts(0, 1, 40, 30, 0), new PairCounts(0, 1, 20, 0, 10));
        var gap = BradleyTerry.fit(2, parts).difference(0, 1).orElseThrow();
        assertThat(gap.difference()).isCloseTo(107.538125, within(1e-6));
        assertThat(Fixtures.standardError(gap)).isCloseTo(34.361761, within(1e-6));
    }

    @Test
    void boardIsFirthAsSoonAsOneComponentNeedsIt() {
        var board = BradleyTerry.fit(4, List.of(new PairCounts(0, 1, 3, 2, 0), new PairCounts(2, 3, 4, 0, 0)));
        assertThat(board.fits()).extracting(ComponentFit::kind).containsExactly(FitKind.MLE, FitKind.FIRTH);
        assertThat(board.kind()).isEqualTo(FitKind.FIRTH);
    }

    @Test
    void ranksCountOnlyModelsOfTheSameComponent() {
        var board = BradleyTerry.fit(4, List.of(new PairCounts(0, 1, 990, 10, 0), new PairCounts(2, 3, 5, 5, 0)));
        assertThat(board.estimates())
                .extracting(estimate -> estimate.orElseThrow().rank())
                .containsExactly(1, 2, 1, 1);
    }

    @Test
    void modelHeldByTiesAloneGetsTheWidthOfTheModelNotZero() {
        var board = BradleyTerry.fit(3, List.of(new PairCounts(0, 1, 6, 6, 0), new PairCounts(1, 2, 0, 0, 4)));
        assertThat(board.kind()).isEqualTo(FitKind.MLE);
        assertThat(board.fits().get(0).covarianceKind()).isEqualTo(CovarianceKind.FISHER);
        var gap = board.difference(1, 2).orElseThrow();
        assertThat(gap.difference()).isCloseTo(0, within(1e-9));
        assertThat(Fixtures.standardError(gap)).isCloseTo(RatingScale.PER_LOGIT, within(1e-9));
    }

    @Test
    void modelIsNoDistanceFromItselfButOneWithoutVotesHasNoDistanceAtAll() {
        var board = BradleyTerry.fit(3, List.of(new PairCounts(0, 1, 2, 1, 0)));
        assertThat(board.difference(0, 0)).hasValue(new Difference(0, Optional.of(new Spread(0, 0, 0))));
        assertThat(board.difference(2, 2)).isEmpty();
        assertThat(board.difference(0, 2)).isEmpty();
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> board.difference(0, 3));
    }

    @Test
    void countsNineOrdersOfMagnitudeApartStillConverge() {
        long many = 1_000_000_000;
        var plain = BradleyTerry.fit(
                3,
                List.of(
                        new PairCounts(0, 1, many, 1, 0),
                        new PairCounts(1, 2, 1, 1, 0),
                        new PairCounts(0, 2, 1, 0, 0)));
        assertThat(plain.kind()).isEqualTo(FitKind.MLE);
        assertThat(plain.difference(0, 1).orElseThrow().difference())
                .isBetween(RatingScale.PER_LOGIT * 19, RatingScale.PER_LOGIT * 22);

        var separated = BradleyTerry.fit(2, List.of(new PairCounts(0, 1, many, 0, 0)));
        assertThat(separated.difference(0, 1).orElseThrow().difference())
                .isCloseTo(RatingScale.PER_LOGIT * Math.log(2.0 * many + 1), within(1e-6));
    }

    @Test
    void unbrokenLadderOfFortyModelsHasFiniteRatingsInItsOrder() {
        var ladder = IntStream.range(1, 40)
                .mapToObj(model -> new PairCounts(model - 1, model, 50, 0, 0))
                .toList();
        var board = BradleyTerry.fit(40, ladder);
        assertThat(board.kind()).isEqualTo(FitKind.FIRTH);
        for (int model = 1; model < 40; model++) {
            assertThat(board.difference(model - 1, model).orElseThrow().difference())
                    .isCloseTo(RatingScale.PER_LOGIT * Math.log(101), within(1e-6));
        }
    }

    @Test
    void hundredAndThirtyModelsThatAllMetAreRatedInStrengthOrder() {
        int models = 130;
        var pairs = new ArrayList<PairCounts>();
        for (int a = 0; a < models; a++) {
            for (int b = a + 1; b < models; b++) {
                pairs.add(new PairCounts(a, b, 10 + b - a, 10, 3));
            }
        }
        var board = BradleyTerry.fit(models, pairs);
        for (int model = 1; model < models; model++) {
            assertThat(board.difference(model - 1, model).orElseThrow().difference())
                    .isPositive();
        }
    }
}
