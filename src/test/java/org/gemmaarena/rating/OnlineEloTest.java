package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnlineEloTest {

    @ParameterizedTest
    @CsvSource({"both_bad_as_half, 4, true", "both_bad_skipped, 4, false", "K32_both_bad_as_half, 32, true"})
    void sixModelsInTheOrderOfTheirVotesAgreeWithTheFixture(String section, double k, boolean bothBad)
            throws IOException {
        var elo = new OnlineElo(k);
        for (String[] vote : votes()) {
            if (bothBad || !vote[6].equals("both_bad")) {
                elo.play(vote[4].charAt(1) - '1', vote[5].charAt(1) - '1', score(vote[6]));
            }
        }
        var expected = Fixtures.json("six-models.expected.json").get("h_elo").get(section);
        for (int model = 0; model < 6; model++) {
            double rating = expected.at("/ratings/m" + (model + 1)).asDouble();
            assertThat(elo.rating(model)).isCloseTo(rating, within(1e-8));
        }
    }

    @Test
    void modelThatHasNotPlayedStandsAtOneThousand() {
        assertThat(new OnlineElo(4).rating(129)).isEqualTo(1000.0);
    }

    @Test
    void firstWinBetweenEqualsMovesBothByHalfOfK() {
        var elo = new OnlineElo(32);
        elo.play(7, 2, 1);
        assertThat(elo.rating(7)).isCloseTo(1016, within(1e-9));
        assertThat(elo.rating(2)).isCloseTo(984, within(1e-9));
        elo.play(2, 7, 0.5);
        assertThat(elo.rating(2)).isGreaterThan(984);
        assertThat(elo.rating(7) + elo.rating(2)).isCloseTo(2000, within(1e-9));
    }

    @Test
    void lateVotesWeighMore() {
        var winsLast = new OnlineElo(32);
        var winsFirst = new OnlineElo(32);
        for (int i = 0; i < 10; i++) {
            winsLast.play(0, 1, i / 5);
            winsFirst.play(0, 1, 1 - i / 5);
        }
        assertThat(winsLast.rating(0)).isGreaterThan(winsFirst.rating(0) + 10);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -4, Double.NaN, Double.POSITIVE_INFINITY})
    void stepThatIsNotPositiveIsRefused(double k) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OnlineElo(k));
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 1", "0, 1, 1.5", "0, 1, -0.5", "0, 1, NaN"})
    void voteThatMakesNoSenseIsRefused(int left, int right, double score) {
        var elo = new OnlineElo(4);
        assertThatIllegalArgumentException().isThrownBy(() -> elo.play(left, right, score));
    }

    private static double score(String choice) {
        return switch (choice) {
            case "left" -> 1;
            case "right" -> 0;
            default -> 0.5;
        };
    }

    private static List<String[]> votes() throws IOException {
        try (var stream = OnlineEloTest.class.getResourceAsStream("/rating/six-models.csv");
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",")).toList();
        }
    }
}
