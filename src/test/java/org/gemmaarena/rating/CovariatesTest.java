package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CovariatesTest {

    private static final List<String> STYLE = List.of("tokens", "headers", "lists", "bold");

    @Test
    void positionBiasOfSixModelsAgreesWithTheFixture() {
        var expected = Fixtures.json("six-models.expected.json").get("e_position_bias");
        var board = BradleyTerry.fit(withPosition());
        Expected.sixModels(board, expected);
        var delta = board.coefficients().get(0);
        assertThat(delta.name()).isEqualTo("position");
        assertThat(delta.estimate()).isCloseTo(expected.get("delta").asDouble(), within(1e-10));
        var spread = delta.spread().orElseThrow();
        assertThat(spread.standardError()).isCloseTo(expected.get("delta_se").asDouble(), within(1e-9));
        assertThat(spread.lower()).isCloseTo(expected.at("/delta_ci95/0").asDouble(), within(1e-9));
        assertThat(spread.upper()).isCloseTo(expected.at("/delta_ci95/1").asDouble(), within(1e-9));
    }

    @Test
    void styleControlOfSixModelsAgreesWithTheFixture() {
        var expected = Fixtures.json("six-models.expected.json").get("f_style_control");
        var board = BradleyTerry.fit(withStyle(Fixtures.sixModelVotes()));
        Expected.sixModels(board, expected);
        assertThat(board.coefficients()).extracting(Coefficient::name).isEqualTo(STYLE);
        for (Coefficient gamma : board.coefficients()) {
            var wanted = expected.get("gamma").get(gamma.name());
            assertThat(gamma.estimate()).isCloseTo(wanted.get("coef").asDouble(), within(1e-10));
            assertThat(gamma.spread().orElseThrow().standardError())
                    .isCloseTo(wanted.get("se").asDouble(), within(1e-9));
        }
    }

    @Test
    void orderOfTheRowsDoesNotMatter() {
        var votes = Fixtures.sixModelVotes();
        var shuffled = new java.util.ArrayList<>(votes);
        Collections.shuffle(shuffled, new Random(3));
        var before = BradleyTerry.fit(withStyle(votes));
        var after = BradleyTerry.fit(withStyle(shuffled));
        for (int model = 0; model < 6; model++) {
            assertThat(after.estimate(model).orElseThrow().rating())
                    .isCloseTo(before.estimate(model).orElseThrow().rating(), within(1e-8));
        }
    }

    @Test
    void columnThatDoesNotVaryIsPositionAndASecondOneLikeItIsLeftOut() {
        var builder = Comparisons.builder(6, List.of("zero", "position", "twice", "length"));
        var length = standardised(Fixtures.sixModelVotes(), 0).values();
        var votes = Fixtures.sixModelVotes();
        for (int i = 0; i < votes.size(); i++) {
            Fixtures.add(builder, votes.get(i), 0, 0, 1, 2, length[i]);
        }
        var board = BradleyTerry.fit(builder.build());
        assertThat(board.coefficients()).extracting(Coefficient::name).containsExactly("position", "length");
        assertThat(board.kind()).isEqualTo(FitKind.MLE);
    }

    @Test
    void positionIsNotToldWhereEachModelAlwaysStandsOnItsSide() {
        var rows = Comparisons.builder(2, List.of("position"))
                .add(0, 1, 6, 4, 0, 0, 1)
                .build();
        var board = BradleyTerry.fit(rows);
        assertThat(board.coefficients()).isEmpty();
        assertThat(board.difference(0, 1))
                .isEqualTo(BradleyTerry.fit(2, List.of(new PairCounts(0, 1, 6, 4, 0)))
                        .difference(0, 1));
    }

    @Test
    void eachCovariateNeedsTenVotesBeyondThoseOfTheModels() {
        assertThat(used(tenVotesEach(11))).isEmpty();
        assertThat(used(tenVotesEach(12))).containsExactly("position");
        assertThat(used(tenVotesEach(21))).containsExactly("position");
        assertThat(used(tenVotesEach(22))).containsExactly("position", "length");
        assertThat(used(tenVotesEach(200))).containsExactly("position", "length");
    }

    @Test
    void votesOfAnotherComponentDoNotCountForACovariate() {
        var builder = Comparisons.builder(4, List.of("position"));
        builder.add(0, 1, 3, 2, 0, 0, 1).add(1, 0, 3, 2, 0, 0, 1);
        builder.add(2, 3, 30, 20, 0, 0, 1).add(3, 2, 30, 20, 0, 0, 1);
        var board = BradleyTerry.fit(builder.build());
        assertThat(board.fits().get(0).coefficients()).isEmpty();
        assertThat(board.coefficients()).extracting(Coefficient::name).containsExactly("position");
    }

    @Test
    void boardWithoutVotesForItsCovariatesIsThatOfTheSameVotesWithoutThem() {
        var plain = List.of(new PairCounts(0, 1, 3, 3, 0), new PairCounts(1, 2, 2, 3, 0));
        var rows = Comparisons.builder(3, List.of("position"))
                .add(0, 1, 3, 2, 0, 0, 1)
                .add(1, 0, 1, 0, 0, 0, 1)
                .add(2, 1, 3, 2, 0, 0, 1);
        assertThat(BradleyTerry.fit(rows.build()).estimates())
                .isEqualTo(BradleyTerry.fit(3, plain).estimates());
    }

    /** Of {@code n} votes {@code n - 1} on one side have an own part of {@code 1 - (1 - 2/n)^2}, about {@code 4/n}. */
    @Test
    void covariateNeedsAHundredthOfItsOwn() {
        assertThat(used(oneOnTheOtherSide(390))).containsExactly("position");
        assertThat(used(oneOnTheOtherSide(410))).isEmpty();
    }

    @Test
    void covariateThatIsLeftOutMakesRoomForTheNext() {
        var builder = Comparisons.builder(2, List.of("position", "again", "length"));
        for (int vote = 0; vote < 21; vote++) {
            int left = vote % 2;
            builder.add(left, 1 - left, vote % 3 == 0 ? 1 : 0, vote % 3 == 0 ? 0 : 1, 0, 0, 1, 1, vote % 5 - 2);
        }
        assertThat(used(builder)).containsExactly("position", "length");
    }

    @Test
    void sideThatAlwaysWinsHasNoMaximumAndIsFittedByFirth() {
        var rows = Comparisons.builder(2, List.of("position"))
                .add(0, 1, 6, 0, 0, 0, 1)
                .add(1, 0, 5, 0, 0, 0, 1)
                .build();
        var board = BradleyTerry.fit(rows);
        assertThat(board.separated()).isFalse();
        assertThat(board.kind()).isEqualTo(FitKind.FIRTH);
        // the information is that of two cells with a coefficient each, so each is 2 by 2's Haldane estimate
        double forth = Math.log(6.5 / 0.5);
        double back = -Math.log(5.5 / 0.5);
        assertThat(board.coefficients().get(0).estimate()).isCloseTo((forth - back) / 2, within(1e-9));
        assertThat(board.difference(0, 1).orElseThrow().difference())
                .isCloseTo(RatingScale.PER_LOGIT * (forth + back) / 2, within(1e-6));
        assertThat(BradleyTerry.fit(rows, RatingOptions.DEFAULT.withTies(TieModel.DAVIDSON))
                        .kind())
                .isEqualTo(FitKind.FIRTH);
    }

    @Test
    void covariateThatOnlyTiesTellGetsTheWidthOfTheModelNotZero() {
        var rows = Comparisons.builder(2, List.of("length"))
                .add(0, 1, 5, 3, 0, 0, 0)
                .add(0, 1, 0, 0, 4, 0, 1)
                .build();
        assertThat(BradleyTerry.fit(rows).covarianceKind()).isEqualTo(CovarianceKind.FISHER);
    }

    @Test
    void covariatesAndDavidsonTiesGoTogether() {
        var half = BradleyTerry.fit(withPosition()).coefficients().get(0);
        var board = BradleyTerry.fit(withPosition(), RatingOptions.DEFAULT.withTies(TieModel.DAVIDSON));
        assertThat(board.ties()).isEqualTo(TieModel.DAVIDSON);
        assertThat(board.tieParameter().orElseThrow().nu()).isBetween(0.5, 0.9);
        // on the decisive votes' scale every gap is longer
        assertThat(board.coefficients().get(0).estimate()).isBetween(half.estimate(), 2 * half.estimate());
    }

    @Test
    void rowsThatMakeNoSenseAreRefused() {
        var builder = Comparisons.builder(3, List.of("length"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(1, 1, 1, 0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(0, 1, -1, 0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(0, 1, 1, 0, 0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(0, 1, 1, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(0, 1, 1, 0, 0, 0, Double.NaN));
        assertThat(builder.build().rows()).isZero();
    }

    private static List<String> used(Comparisons.Builder rows) {
        return BradleyTerry.fit(rows.build()).coefficients().stream()
                .map(Coefficient::name)
                .toList();
    }

    /** Three models, position and length. */
    private static Comparisons.Builder tenVotesEach(int votes) {
        var builder = Comparisons.builder(3, List.of("position", "length"));
        var random = new Random(7);
        for (int vote = 0; vote < votes; vote++) {
            int left = vote % 3;
            int right = (left + 1 + vote / 3 % 2) % 3;
            int wins = random.nextInt(2);
            builder.add(left, right, wins, 1 - wins, 0, 0, 1, random.nextGaussian());
        }
        return builder;
    }

    private static Comparisons.Builder oneOnTheOtherSide(int votes) {
        return Comparisons.builder(2, List.of("position"))
                .add(0, 1, votes / 2, votes - 1 - votes / 2, 0, 0, 1)
                .add(1, 0, 1, 0, 0, 0, 1);
    }

    private static Comparisons withPosition() {
        var builder = Comparisons.builder(6, List.of("position"));
        Fixtures.sixModelVotes().forEach(vote -> Fixtures.add(builder, vote, 0, 1));
        return builder.build();
    }

    private static Comparisons withStyle(List<Fixtures.Vote> votes) {
        var columns = IntStream.range(0, 4)
                .mapToObj(feature -> standardised(votes, feature).values())
                .toList();
        var builder = Comparisons.builder(6, STYLE);
        for (int i = 0; i < votes.size(); i++) {
            int row = i;
            Fixtures.add(
                    builder,
                    votes.get(i),
                    0,
                    columns.stream().mapToDouble(column -> column[row]).toArray());
        }
        return builder.build();
    }

    private static Standardised standardised(List<Fixtures.Vote> votes, int feature) {
        return Standardised.of(
                votes.stream().mapToDouble(vote -> vote.contrast(feature)).toArray());
    }
}
