package org.gemmaarena.integrity;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gemmaarena.anomaly.Habits;
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
     * @param erased whether the id is nobody's any more, see {@link RollReader}
     * @param excludedBy who took the voter out; null where nobody did
     * @param votes oldest first
     * @param left votes for the left answer
     * @param right votes for the right answer
     * @param timed votes of which it is known how long they took
     * @param fast those that were faster than anybody reads
     * @param impossible those that only a program can have cast
     * @param prompts votes of which the prompt is known
     * @param mostOnOne the most of them on the same prompt
     * @param neighbours voters, this one included, at the busiest address of this one; 0 where none is known
     */
    record Entry(
            UUID id,
            boolean erased,
            String excludedBy,
            List<Preference> votes,
            long left,
            long right,
            long timed,
            long fast,
            long impossible,
            long prompts,
            long mostOnOne,
            long neighbours) {

        boolean isOutByNumbers() {
            return Judge.ACTOR.equals(excludedBy);
        }

        boolean isMostlyFast() {
            return Habits.isMostlyFast(fast, timed);
        }

        private boolean isOutByAdmin() {
            return excludedBy != null && !isOutByNumbers();
        }
    }

    /** All votes but those of voters whom an admin took out. */
    long votes() {
        return voters.stream()
                .filter(voter -> !voter.isOutByAdmin())
                .mapToLong(voter -> voter.votes().size())
                .sum();
    }

    /** By voter: who is a measure for the others. Not whom an admin took out, nor who is most of the arena alone. */
    boolean[] crowd() {
        long all = votes();
        var crowd = new boolean[voters.size()];
        IntStream.range(0, crowd.length).forEach(i -> {
            var voter = voters.get(i);
            crowd[i] = !voter.isOutByAdmin()
                    && !StandingRule.isMostOf(voter.votes().size(), all);
        });
        return crowd;
    }

    /** Voters who are not out, and of whose votes enough were timed. */
    Stream<Entry> timed() {
        return voters.stream().filter(voter -> voter.excludedBy() == null && Habits.isTimed(voter.timed()));
    }
}
