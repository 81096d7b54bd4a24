package org.gemmaarena.rating;

import java.util.Optional;

/**
 * The rating of one model.
 *
 * @param rating in rating units, see {@link RatingScale}
 * @param spread of the rating relative to the mean of the component, or to the anchor of the board; empty where the votes
 *     do not tell it, and for the anchor itself
 * @param rank 1 + the number of models of the same component whose lower end is strictly above this upper end (the
 *     upper-bound rank of Chiang et al., "Chatbot Arena", ICML 2024), both relative to the mean; a model without a spread
 *     is first and lowers nobody's rank, for nothing is known of its place
 * @param component index in {@link Board#components()} of the only models this rating may be compared with
 */
public record Estimate(double rating, Optional<Spread> spread, int rank, int component) {}
