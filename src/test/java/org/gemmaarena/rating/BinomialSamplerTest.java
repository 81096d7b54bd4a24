package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialSamplerTest {

    private static final int DRAWS = 200_000;

    @ParameterizedTest
    @CsvSource({"40,0.1", "40,0.25", "41,0.75", "300,0.5", "1000,0.011", "60,0.99", "5,0.5", "1000000,0.3"})
    void meanVarianceAndSkewnessAreThoseOfTheDistribution(double n, double p) {
        var sampler = new BinomialSampler(new SplittableRandom(7));
        double sum = 0;
        double squares = 0;
        double cubes = 0;
        for (int i = 0; i < DRAWS; i++) {
            double z = (sampler.draw(n, p) - n * p) / Math.sqrt(n * p * (1 - p));
            sum += z;
            squares += z * z;
            cubes += z * z * z;
        }
        double error = 1 / Math.sqrt(DRAWS);
        assertThat(sum / DRAWS).isCloseTo(0, within(4.5 * error));
        assertThat(squares / DRAWS).isCloseTo(1, within(4.5 * error * 1.6));
        assertThat(cubes / DRAWS).isCloseTo((1 - 2 * p) / Math.sqrt(n * p * (1 - p)), within(4.5 * error * 5));
    }

    @ParameterizedTest
    @CsvSource({"30,0.2", "30,0.4", "50,0.7"})
    void everyCountComesAsOftenAsItsProbabilitySays(int n, double p) {
        var sampler = new BinomialSampler(new SplittableRandom(9));
        var seen = new int[n + 1];
        for (int i = 0; i < DRAWS; i++) {
            seen[(int) sampler.draw(n, p)]++;
        }
        double probability = Math.pow(1 - p, n);
        for (int k = 0; k <= n; k++) {
            double expected = DRAWS * probability;
            assertThat((double) seen[k]).isCloseTo(expected, within(5 * Math.sqrt(expected) + 1));
            probability *= (n - k) / (k + 1.0) * p / (1 - p);
        }
    }

    @Test
    void certainAndImpossibleEventsAreCertainAndImpossible() {
        var sampler = new BinomialSampler(new SplittableRandom(1));
        assertThat(sampler.draw(1000, 0)).isZero();
        assertThat(sampler.draw(1000, 1)).isEqualTo(1000);
        assertThat(sampler.draw(0, 0.4)).isZero();
    }
}
