package org.gemmaarena.rating;

/**
 * The rating of one model.
 *
 * @param rating in rating units, see {@link RatingScale}
 * @param standardError of the rating relative to the mean of the component
 * @param lower lower end of the 95% interval
 * @param upper upper end of the 95% interval
 * @param rank 1 + the number of models of the same component whose {@code lower} is strictly above this {@code upper}
 *     (the upper-bound rank of Chiang et al., "Chatbot Arena", ICML 2024)
 * @param component index in {@link Board#components()} of the only models this rating may be compared with
 */
public record Estimate(double rating, double standardError, double lower, double upper, int rank, int component) {}
