package org.gemmaarena.battle;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.gemmaarena.vote.AnswerStats;
import org.gemmaarena.vote.Choice;

/**
 * What a vote brings to light.
 *
 * @param notCountedBecause in words; absent where the vote counts
 */
record Reveal(
        Choice choice,
        boolean counted,
        @JsonInclude(JsonInclude.Include.NON_NULL) String notCountedBecause,
        Model left,
        Model right) {

    /** The model of a side, and how its last answer came. */
    record Model(String model, String name, AnswerStats stats) {}
}
