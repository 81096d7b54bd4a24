/**
 * From pairwise votes to ratings with intervals: pure mathematics on model indices, no framework, no clock, and no chance
 * but the bootstrap's, whose seed is given.
 *
 * <p>{@link org.gemmaarena.rating.Comparisons} or {@link org.gemmaarena.rating.PairCounts} go in,
 * {@link org.gemmaarena.rating.BradleyTerry} fits each comparison component found by
 * {@link org.gemmaarena.rating.WinGraph}, a {@link org.gemmaarena.rating.Board} comes out. Strengths and coefficients
 * inside the package are logits (natural logarithm of odds); ratings that leave it are in rating units, see
 * {@link org.gemmaarena.rating.RatingScale}.
 */
package org.gemmaarena.rating;
