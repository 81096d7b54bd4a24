package org.gemmaarena.vote;

import java.util.Set;
import java.util.UUID;

/**
 * A vote that is about to be cast.
 *
 * @param notCountedBecause why the vote stays out of the ratings; null where it counts
 * @param pairProbability with which its pair was drawn
 * @param language ISO 639-1 code of the prompt's language; null where unknown
 */
public record Ballot(
        UUID battleId,
        String arena,
        UUID voterId,
        Choice choice,
        Set<Reason> reasons,
        Set<Category> categories,
        NotCounted notCountedBecause,
        double pairProbability,
        String language,
        int turns,
        VotedSide left,
        VotedSide right) {}
