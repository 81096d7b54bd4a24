/**
 * From counts of pairwise votes to ratings with intervals: pure mathematics on model indices, no framework, no clock,
 * no chance.
 *
 * <p>{@link org.gemmaarena.rating.PairCounts} goes in, {@link org.gemmaarena.rating.BradleyTerry} fits each comparison
 * component found by {@link org.gemmaarena.rating.WinGraph}, a {@link org.gemmaarena.rating.Board} comes out. Strengths
 * inside the package are logits (natural logarithm of odds); what leaves it is in rating units, see
 * {@link org.gemmaarena.rating.RatingScale}.
 */
package org.gemmaarena.rating;
