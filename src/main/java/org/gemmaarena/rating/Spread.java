package org.gemmaarena.rating;

/**
 * How uncertain an estimate is.
 *
 * @param standardError of the estimate
 * @param lower lower end of the 95% interval
 * @param upper upper end of the 95% interval
 */
public record Spread(double standardError, double lower, double upper) {

    /** {@code estimate -+ quantile * standardError}. */
    static Spread around(double estimate, double standardError, double quantile) {
        double half = quantile * standardError;
        return new Spread(standardError, estimate - half, estimate + half);
    }

    /** The same on a scale that is {@code factor} times as wide, about an origin at {@code origin}. */
    Spread scaled(double factor, double origin) {
        return new Spread(factor * standardError, origin + factor * lower, origin + factor * upper);
    }

    boolean isAbove(Spread other) {
        return lower > other.upper;
    }
}
