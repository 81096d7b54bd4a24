package org.gemmaarena.rating;

import java.util.Arrays;

/**
 * A covariate brought to mean 0 and standard deviation 1: {@code z = (q - mean) / sd}.
 *
 * @param values one a row, in the order of the raw ones; all 0 if those do not vary
 * @param mean of the raw values
 * @param standardDeviation of the raw values as a population, divided by their number
 */
public record Standardised(double[] values, double mean, double standardDeviation) {

    /** Standardises finite values, perhaps none. */
    public static Standardised of(double[] raw) {
        double mean = Arrays.stream(raw).average().orElse(0);
        var range = Arrays.stream(raw).summaryStatistics();
        if (!(range.getMax() > range.getMin())) {
            return new Standardised(new double[raw.length], mean, 0);
        }
        double variance = Arrays.stream(raw)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        double deviation = Math.sqrt(variance);
        var values = Arrays.stream(raw).map(value -> (value - mean) / deviation).toArray();
        return new Standardised(values, mean, deviation);
    }

    /** How much more the left answer has of something, from -1 to 1: {@code (l - r) / (l + r)}, 0 if neither has any. */
    public static double contrast(double left, double right) {
        return left + right == 0 ? 0 : (left - right) / (left + right);
    }
}
