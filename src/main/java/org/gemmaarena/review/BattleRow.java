package org.gemmaarena.review;

import java.time.Instant;
import java.util.UUID;

/**
 * A battle without a vote. It does not tell its models: most of them can still be voted on, by whoever reads this, too.
 *
 * @param at when it began
 */
record BattleRow(UUID battleId, String arena, Instant at, UUID voter, Unvoted state) {}
