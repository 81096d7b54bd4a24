package org.gemmaarena.rating;

/**
 * How far one model stands above another, in rating units.
 *
 * <p>Sharper than comparing the two models' own intervals: {@code standardError^2 = V_aa + V_bb - 2 V_ab} takes into
 * account that the two estimates move together.
 *
 * @param difference rating of the first less rating of the second
 * @param standardError of the difference
 * @param lower lower end of the 95% interval
 * @param upper upper end of the 95% interval
 */
public record Difference(double difference, double standardError, double lower, double upper) {

    static Difference of(double difference, double standardError) {
        double half = RatingScale.Z * standardError;
        return new Difference(difference, standardError, difference - half, difference + half);
    }
}
