package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogisticTest {

    @Test
    void hugeGapsNeitherOverflowNorLoseTheirLogarithm() {
        assertThat(Logistic.logProbability(-1000)).isEqualTo(-1000);
        assertThat(Logistic.logProbability(1000)).isZero();
        assertThat(Logistic.probability(1000)).isEqualTo(1);
    }

    @Test
    void smallProbabilityKeepsItsDigits() {
        assertThat(Logistic.probability(-40) * Math.exp(40)).isCloseTo(1, within(1e-12));
        assertThat(Logistic.probability(Math.log(3))).isCloseTo(0.75, within(1e-15));
    }
}
