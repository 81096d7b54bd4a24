package org.gemmaarena.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which battles without a vote somebody looks for; what is null is not asked.
 *
 * @param states at least one
 * @param from inclusive
 * @param to exclusive
 */
record BattleFilter(String arena, List<Unvoted> states, Instant from, Instant to, UUID voter) {}
