package org.gemmaarena.vote;

/**
 * How a tally changes.
 *
 * @param category {@link Tallies#ALL} or the id of a category
 * @param votes how many come; negative where they go
 */
public record TallyChange(
        String arena, String category, String left, String right, Choice choice, boolean counted, long votes) {}
