package org.gemmaarena.rating;

import java.util.HashMap;
import java.util.Map;

/**
 * Online Elo ratings: every model starts at 1000, and each vote moves both of its models at once by
 *
 * <pre>
 * K (y - E),    E = 1 / (1 + 10^((R_right - R_left) / 400)),
 * </pre>
 *
 * <p>up on the left and down on the right. The result depends on the order of the votes: late ones weigh more. A. E.
 * Elo, The Rating of Chessplayers, Past and Present (1978).
 */
public final class OnlineElo {

    private final double k;
    private final Map<Integer, Double> ratings = new HashMap<>();

    /**
     * @param k the most that one vote can move a rating, in rating units
     * @throws IllegalArgumentException unless it is positive and finite
     */
    public OnlineElo(double k) {
        if (!(k > 0 && k < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("K is to be positive, not " + k);
        }
        this.k = k;
    }

    private OnlineElo(OnlineElo other) {
        this(other.k);
        ratings.putAll(other.ratings);
    }

    /** One that goes on from here by itself. */
    public OnlineElo copy() {
        return new OnlineElo(this);
    }

    /**
     * Takes the next vote into account; a model occurs for the first time when it first plays.
     *
     * @param leftScore 1 if the left model won, 0 if it lost, 1/2 for a tie
     * @throws IllegalArgumentException if a model meets itself or the score is not from 0 to 1
     */
    public void play(int left, int right, double leftScore) {
        if (left == right || !(leftScore >= 0 && leftScore <= 1)) {
            throw new IllegalArgumentException("model " + left + " against " + right + ", score " + leftScore);
        }
        double gap = rating(left) - rating(right);
        double change = k * (leftScore - 1 / (1 + Math.exp(-gap / RatingScale.PER_LOGIT)));
        ratings.merge(left, RatingScale.MEAN + change, (rating, first) -> rating + change);
        ratings.merge(right, RatingScale.MEAN - change, (rating, first) -> rating - change);
    }

    /** The rating after the votes so far, 1000 for a model that has not played. */
    public double rating(int model) {
        return ratings.getOrDefault(model, RatingScale.MEAN);
    }
}
