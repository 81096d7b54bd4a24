package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterTest {

    private static final RatingOptions CLUSTER = RatingOptions.DEFAULT.withInterval(IntervalMethod.CLUSTER);

    @ParameterizedTest
    @ValueSource(strings = {"voter", "prompt"})
    void ratingsAndErrorsByClusterOfSixModelsAgreeWithTheFixture(String column) {
        var expected = Fixtures.json("six-models.expected.json").get("d_cluster_" + column);
        var builder = Comparisons.builder(6, List.of());
        Fixtures.sixModelVotes().forEach(vote -> Fixtures.add(builder, vote, vote.number(column)));
        var board = BradleyTerry.fit(builder.build(), CLUSTER);
        assertThat(board.covarianceKind()).isEqualTo(CovarianceKind.CLUSTER);
        assertThat(board.clusters()).hasValue(expected.get("clusters").asInt());
        for (int model = 0; model < 6; model++) {
            Expected.ratingAndError(board.estimate(model).orElseThrow(), expected.at("/ratings/m" + (model + 1)));
        }
        assertThat(expected.get("pairwise")).hasSize(15);
        Fixtures.each(expected.get("pairwise")).forEach(pair -> Expected.differenceAndError(board, pair, '1'));
    }

    @Test
    void intervalOfFourVotersIsStudentsWithThreeDegreesOfFreedom() {
        var gap = fit(2, new int[][] {{0, 1, 3, 1, 0}, {0, 1, 2, 2, 1}, {0, 1, 1, 2, 2}, {0, 1, 5, 1, 3}})
                .difference(0, 1)
                .orElseThrow();
        var spread = gap.spread().orElseThrow();
        assertThat((spread.upper() - gap.difference()) / spread.standardError())
                .isCloseTo(3.182446305284263, within(1e-9));
    }

    @Test
    void oneVoterTellsNoSpreadAtAll() {
        var board = fit(3, new int[][] {{0, 1, 3, 2, 7}, {1, 2, 2, 2, 7}, {0, 1, 1, 1, 7}});
        assertThat(board.kind()).isEqualTo(FitKind.MLE);
        assertThat(board.covarianceKind()).isEqualTo(CovarianceKind.NONE);
        assertThat(board.clusters()).hasValue(1);
        assertThat(board.estimates()).allSatisfy(estimate -> {
            assertThat(estimate.orElseThrow().spread()).isEmpty();
            assertThat(estimate.orElseThrow().rank()).isEqualTo(1);
        });
        assertThat(board.difference(0, 1).orElseThrow().spread()).isEmpty();
    }

    @Test
    void modelThatOneVoterAloneTiesToTheRestHasNoSpreadAndOthersKeepTheirs() {
        var board = fit(
                3, new int[][] {{0, 1, 3, 2, 0}, {0, 1, 2, 4, 1}, {0, 1, 2, 2, 2}, {1, 2, 2, 3, 2}, {1, 2, 4, 2, 2}});
        assertThat(board.estimate(0).orElseThrow().spread()).isPresent();
        assertThat(board.estimate(1).orElseThrow().spread()).isPresent();
        assertThat(board.estimate(2).orElseThrow().spread()).isEmpty();
        assertThat(board.difference(0, 1).orElseThrow().spread()).isPresent();
        assertThat(board.difference(1, 2).orElseThrow().spread()).isEmpty();
        assertThat(board.difference(0, 2).orElseThrow().spread()).isEmpty();
    }

    @Test
    void secondVoterAcrossTheCutBringsTheSpreadBack() {
        var board = fit(
                3, new int[][] {{0, 1, 3, 2, 0}, {0, 1, 2, 4, 1}, {0, 1, 2, 2, 2}, {1, 2, 2, 3, 2}, {1, 2, 4, 2, 3}});
        assertThat(board.difference(0, 2).orElseThrow().spread()).isPresent();
    }

    @Test
    void gapInWhichTwoVotersDoNotDifferHasNoSpreadRatherThanOneOfNoWidth() {
        var board = fit(3, new int[][] {
            {0, 1, 2, 2, 0}, {1, 2, 3, 1, 0}, {0, 2, 3, 1, 0}, {0, 1, 2, 2, 1}, {1, 2, 1, 3, 1}, {0, 2, 1, 3, 1}
        });
        assertThat(board.difference(0, 1).orElseThrow().spread()).isEmpty();
        assertThat(board.difference(0, 2).orElseThrow().spread()).isPresent();
    }

    @Test
    void separatedVotesAndTiesAloneTellVotersNoSpread() {
        assertThat(fit(2, new int[][] {{0, 1, 3, 0, 0}, {0, 1, 4, 0, 1}}).covarianceKind())
                .isEqualTo(CovarianceKind.NONE);
        var ties = Comparisons.builder(2, List.of())
                .add(0, 1, 0, 0, 3, 0)
                .add(0, 1, 0, 0, 2, 1)
                .build();
        assertThat(BradleyTerry.fit(ties, CLUSTER)
                        .difference(0, 1)
                        .orElseThrow()
                        .spread())
                .isEmpty();
    }

    @Test
    void countsWithoutVotersAreRefused() {
        var counts = Comparisons.of(2, List.of(new PairCounts(0, 1, 2, 1, 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> BradleyTerry.fit(counts, CLUSTER));
    }

    /** Rows of left, right, wins, losses and voter. */
    private static Board fit(int models, int[][] rows) {
        var builder = Comparisons.builder(models, List.of());
        for (int[] row : rows) {
            builder.add(row[0], row[1], row[2], row[3], 0, row[4]);
        }
        return BradleyTerry.fit(builder.build(), CLUSTER);
    }
}
