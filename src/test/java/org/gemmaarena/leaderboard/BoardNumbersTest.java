package org.gemmaarena.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoardNumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1|1", "7|7", "20|20", "99|99", "137|140", "995|1,000", "1684|1,700", "123456|120,000"})
    void an_estimated_number_of_votes_has_two_figures(long votes, String said) {
        assertThat(BoardNumbers.about(votes)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-300, 0.004, 0.0099, 0.9901, 0.996, 0.9999999999, 1})
    void rounding_makes_no_probability_certain(double probability) {
        assertThat(BoardNumbers.probability(probability)).isNotIn("0%", "100%").isIn("< 1%", "> 99%");
    }

    @Test
    void probabilities_between_are_whole_percents() {
        assertThat(BoardNumbers.probability(0.5)).isEqualTo("50%");
        assertThat(BoardNumbers.probability(0.987)).isEqualTo("99%");
        assertThat(BoardNumbers.probability(0.0123)).isEqualTo("1%");
    }

    @Test
    void differences_have_a_sign_and_zero_has_no_minus() {
        assertThat(BoardNumbers.signed(24.4)).isEqualTo("+24");
        assertThat(BoardNumbers.signed(-24.4)).isEqualTo("−24");
        assertThat(BoardNumbers.signed(-0.0)).isEqualTo("+0");
        assertThat(BoardNumbers.signed(-0.4)).isEqualTo("+0");
        assertThat(BoardNumbers.signedInterval(-9.0, 40.0)).isEqualTo("−9 to +40");
    }
}
