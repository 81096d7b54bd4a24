package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriftApproximationTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 20, 0.52, 1.042",
        "0, 0, 20, 0.53, 1.042",
        "104, 96, 20, 0.52, 1.03",
        "1040, 960, 20, 0.52, 1.03",
        "0, 0, 300, 0.52, 1.015",
        "1040, 960, 300, 0.52, 1.015",
        "0, 0, 69200, 0.53, 1.006",
        "5246, 4754, 69200, 0.5246, 1.014",
        "502188, 497812, 20, 0.502188, 1.01"
    })
    void quantileIsAFewPercentAboveTheExactOneAndNeverBelow(
            long wins, long losses, double threshold, double p, double most) {
        var start = new DecisiveVotes(wins, losses);
        int exact = new CrossingTime(start, threshold, p, 20_000)
                .quantile(0.8, 20_000)
                .orElseThrow();
        assertThat(exact).isGreaterThan(4_000);
        long approximate = new DriftApproximation(start, threshold, p).quantile(0.8, 1_000_000_000);
        assertThat((double) approximate / exact).isBetween(1.0, most);
    }

    @Test
    void probabilityIsANumberFromNearToFar() {
        for (long votes : new long[] {1, 100, 1_000_000_000}) {
            var start = new DecisiveVotes(votes, votes / 2);
            for (double p : new double[] {1e-12, 0.3, 0.5, 0.500001, 0.9, 1 - 1e-12}) {
                var time = new DriftApproximation(start, 20, p);
                for (double further = 1; further <= 1e12; further *= 10) {
                    assertThat(time.decidedWithin(further)).isBetween(0.0, 1.0);
                }
            }
        }
    }

    @Test
    void quantileOutOfReachIsTheCap() {
        var start = new DecisiveVotes(500_001, 500_000);
        assertThat(new DriftApproximation(start, 20, 0.5000005).quantile(0.8, 1_000_000))
                .isEqualTo(1_000_000);
    }
}
