package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairCountsTest {

    @ParameterizedTest
    @CsvSource({"1,1,0,0,0", "2,1,0,0,0", "-1,0,0,0,0", "0,1,-1,0,0", "0,1,0,-1,0", "0,1,0,0,-1"})
    void pairOutOfOrderOrNegativeCountIsRefused(int a, int b, long aWins, long bWins, long ties) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PairCounts(a, b, aWins, bWins, ties));
    }

    @Test
    void tiesAreVotes() {
        var pair = new PairCounts(0, 1, 4, 2, 3);
        assertThat(pair.votes()).isEqualTo(9);
    }
}
