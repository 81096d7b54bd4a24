package org.gemmaarena.snapshot;

import java.util.Map;

/**
 * Boards of an arena about to be kept.
 *
 * @param category of the board that it is about
 * @param votes counted votes of that board
 * @param boards as JSON, by category
 */
record FrozenState(String arena, String category, long votes, Map<String, String> boards) {}
