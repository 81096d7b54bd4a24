package org.gemmaarena.rating;

/**
 * The scale of all ratings: {@code rating = 1000 + (400 / ln 10) * beta}, {@code beta} in logits.
 *
 * <p>A gap of 400 is odds of 10 to 1, as on the Elo scale. The mean rating of the models of one comparison component is
 * {@value #MEAN}.
 */
public final class RatingScale {

    /** Mean rating of the models of a comparison component. */
    public static final double MEAN = 1000;

    /** Rating units per logit, 400 / ln 10 = 173.7178. */
    public static final double PER_LOGIT = 400 / Math.log(10);

    /** Standard errors on each side of an estimate that make its interval a 95% one (normal quantile 0.975). */
    public static final double Z = 1.959963984540054;

    private RatingScale() {}

    static double rating(double beta) {
        return MEAN + PER_LOGIT * beta;
    }
}
