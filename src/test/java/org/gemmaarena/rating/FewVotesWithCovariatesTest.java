package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random votes between four models, of which nothing is to be told, least of all a rating thousands of points off. */
class FewVotesWithCovariatesTest {

    private static final int MODELS = 4;
    private static final List<String> NAMES = List.of("position", "tokens", "headers", "bold");
    /** Points from the mean. */
    private static final double ABSURD = 1600;

    /** Each board with and without its covariates. */
    private record Boards(Board controlled, Board plain) {

        static Boards of(SplittableRandom random, int votes, TieModel ties) {
            var controlled = Comparisons.builder(MODELS, NAMES);
            var plain = Comparisons.builder(MODELS, List.of());
            for (int vote = 0; vote < votes; vote++) {
                int left = random.nextInt(MODELS);
                int right = (left + 1 + random.nextInt(MODELS - 1)) % MODELS;
                var counts = new int[3];
                counts[random.nextInt(3)]++;
                controlled.add(
                        left,
                        right,
                        counts[0],
                        counts[1],
                        counts[2],
                        vote,
                        1,
                        random.nextGaussian(),
                        random.nextInt(-1, 2),
                        random.nextInt(4) == 0 ? random.nextGaussian() : 0);
                plain.add(left, right, counts[0], counts[1], counts[2], vote);
            }
            var options = RatingOptions.DEFAULT.withTies(ties);
            return new Boards(BradleyTerry.fit(controlled.build(), options), BradleyTerry.fit(plain.build(), options));
        }

        boolean isAbsurd() {
            return farthest(controlled) > ABSURD && farthest(plain) <= ABSURD;
        }

        private static double farthest(Board board) {
            return board.estimates().stream()
                    .flatMap(estimate -> estimate.stream())
                    .mapToDouble(estimate -> Math.abs(estimate.rating() - RatingScale.MEAN))
                    .max()
                    .orElse(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 12, HALF", "3, 12, DAVIDSON", "13, 19, HALF", "20, 60, HALF", "20, 60, DAVIDSON"})
    void noRatingIsAbsurdUnlessItIsWithoutCovariatesToo(int fewest, int most, TieModel ties) {
        var random = new SplittableRandom(20_250_301);
        assertThat(IntStream.range(0, 2000)
                        .mapToObj(board -> Boards.of(random, random.nextInt(fewest, most + 1), ties)))
                .noneMatch(Boards::isAbsurd);
    }

    @Test
    void twelveVotesOfFourModelsAreTooFewForAnyCovariate() {
        var random = new SplittableRandom(5);
        for (int board = 0; board < 500; board++) {
            var boards = Boards.of(random, random.nextInt(3, 13), TieModel.HALF);
            assertThat(boards.controlled().fits()).allSatisfy(fit -> assertThat(
                            fit.coefficients().size())
                    .isLessThanOrEqualTo((int) (fit.votes() - (fit.models().size() - 1)) / 10));
            if (boards.plain().components().size() == 1) {
                assertThat(boards.controlled().coefficients()).isEmpty();
                assertThat(boards.controlled().estimates())
                        .isEqualTo(boards.plain().estimates());
            }
        }
    }
}
