package org.gemmaarena.transfer;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.NotCounted;
import org.gemmaarena.vote.Reason;
import org.gemmaarena.vote.VotedSide;

/**
 * What a line of the arena format says of a vote.
 *
 * @param key tells the vote from the others of its arena
 * @param notCountedBecause null where it counts
 * @param categories ids, of this arena's own or of any other
 * @param pairProbability null where unknown
 * @param language ISO 639 code; null where unknown
 * @param timestamp to the microsecond
 * @param left its model's id is null where the line tells none; its name is to the letter
 */
record ArenaLine(
        String key,
        UUID voter,
        Choice choice,
        NotCounted notCountedBecause,
        Set<Reason> reasons,
        Set<String> categories,
        Double pairProbability,
        String language,
        int turns,
        Instant timestamp,
        VotedSide left,
        VotedSide right) {

    ArenaLine with(VotedSide otherLeft, VotedSide otherRight) {
        return new ArenaLine(
                key,
                voter,
                choice,
                notCountedBecause,
                reasons,
                categories,
                pairProbability,
                language,
                turns,
                timestamp,
                otherLeft,
                otherRight);
    }
}
