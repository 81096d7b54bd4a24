package org.gemmaarena.integrity;

import java.util.List;
import java.util.UUID;
import org.gemmaarena.anomaly.Preference;
import org.gemmaarena.anomaly.StandingRule;

/**
 * All votes of an arena that may be judged, by voter.
 *
 * @param models ids in ascending order; a preference has their places
 */
record Roll(List<String> models, List<Entry> voters) {

    /**
     * One voter.
     *
     * @param votes oldest first
     * @param left votes for the left answer
     * @param right votes for the right answer
     * @param timed votes of which it is known how long they took
     * @param fast those that were faster than anybody reads
     * @param prompts votes of which the prompt is known
     * @param mostOnOne the most of them on the same prompt
     * @param neighbours voters, this one included, at the busiest address of this one; 0 where none is known
     */
    record Entry(
            UUID id,
            List<Preference> votes,
            long left,
            long right,
            long timed,
            long fast,
            long prompts,
            long mostOnOne,
            long neighbours) {}

    /** Whether voters can be told from each other; where they can't, all count. */
    boolean isComparable() {
        return StandingRule.isComparable(voters.size(), votes(), mostVotesOfOne());
    }

    private long votes() {
        return voters.stream().mapToLong(voter -> voter.votes().size()).sum();
    }

    private long mostVotesOfOne() {
        return voters.stream().mapToLong(voter -> voter.votes().size()).max().orElse(0);
    }

    long timed() {
        return voters.stream().mapToLong(Entry::timed).sum();
    }

    long fast() {
        return voters.stream().mapToLong(Entry::fast).sum();
    }
}
