package org.gemmaarena.vote;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A vote that is about to be cast.
 *
 * @param notCountedBecause why the vote stays out of the ratings; null where it counts
 * @param categories ids, of this arena's own categories or from elsewhere
 * @param pairProbability with which its pair was drawn; null where unknown
 * @param language ISO 639-1 code of the prompt's language; null where unknown
 */
public record Ballot(
        UUID battleId,
        String arena,
        UUID voterId,
        Choice choice,
        Set<Reason> reasons,
        Set<String> categories,
        NotCounted notCountedBecause,
        Double pairProbability,
        String language,
        int turns,
        VotedSide left,
        VotedSide right) {

    static final int LONGEST_CATEGORY = 64;

    private static final Pattern CATEGORY = Pattern.compile("[a-z0-9][a-z0-9_-]{0,%d}".formatted(LONGEST_CATEGORY - 1));

    public Ballot {
        if (!categories.stream().allMatch(Ballot::isCategory)) {
            throw new IllegalArgumentException("not ids of categories: " + categories);
        }
    }

    /** Whether a vote can stand under this category; {@link Tallies#ALL} is none. */
    public static boolean isCategory(String id) {
        return CATEGORY.matcher(id).matches() && !id.equals(Tallies.ALL);
    }
}
