package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class AscentTest {

    /** A hill in one strength that notes where it was climbed from. */
    private record Track(DoubleUnaryOperator height, DoubleUnaryOperator slope, List<Double> stops)
            implements Ascent.Hill {
        @Override
        public double value(double[] beta) {
            return height.applyAsDouble(beta[0]);
        }

        @Override
        public double[] step(double[] beta) {
            stops.add(beta[0]);
            return new double[] {slope.applyAsDouble(beta[0])};
        }
    }

    private static Track parabola(double top, double overshoot) {
        return new Track(x -> -(x - top) * (x - top), x -> overshoot * (top - x), new ArrayList<>());
    }

    @Test
    void stepTwiceTooLongDoesNotSwingForEver() {
        assertThat(Ascent.climb(parabola(1, 2), new double[1])[0]).isCloseTo(1, within(1e-11));
    }

    @Test
    void stepThatWouldFallIsHalved() {
        var hill = parabola(1, 3.5);
        assertThat(Ascent.climb(hill, new double[1])[0]).isCloseTo(1, within(1e-11));
        for (int i = 1; i < hill.stops().size(); i++) {
            double before = hill.height().applyAsDouble(hill.stops().get(i - 1));
            assertThat(hill.height().applyAsDouble(hill.stops().get(i))).isGreaterThanOrEqualTo(before - 1e-12);
        }
    }

    @Test
    void farMaximumIsReachedInShortSteps() {
        var hill = parabola(100, 1);
        assertThat(Ascent.climb(hill, new double[1])[0]).isCloseTo(100, within(1e-11));
        for (int i = 1; i < hill.stops().size(); i++) {
            assertThat(hill.stops().get(i) - hill.stops().get(i - 1)).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void hillWithoutTopIsRefused() {
        var hill = new Track(x -> x, x -> 1, new ArrayList<>());
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Ascent.climb(hill, new double[1]));
    }

    @Test
    void stepThatIsNotANumberIsRefused() {
        var hill = new Track(x -> x, x -> Double.NaN, new ArrayList<>());
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Ascent.climb(hill, new double[1]));
    }
}
