package org.gemmaarena.transfer;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.NotCounted;
import org.gemmaarena.vote.Reason;
import org.gemmaarena.vote.VotedSide;

/**
 * A vote as the database has it.
 *
 * @param lineKey of an imported vote; null for one that was cast here
 * @param counted now, after all exclusions
 * @param notCountedBecause from the start; null where it counted then
 */
record StoredVote(
        long id,
        UUID battle,
        String lineKey,
        UUID voter,
        Choice choice,
        boolean counted,
        NotCounted notCountedBecause,
        Double pairProbability,
        String language,
        int turns,
        Instant timestamp,
        VotedSide left,
        VotedSide right) {

    /** As a line says it: whatever took it out of the ratings here did so elsewhere for everybody who reads it. */
    ArenaLine line(Set<Reason> reasons, Set<String> categories) {
        var because = notCountedBecause == null ? NotCounted.EXCLUDED_ELSEWHERE : notCountedBecause;
        return new ArenaLine(
                lineKey == null ? battle.toString() : lineKey,
                voter,
                choice,
                counted ? null : because,
                reasons,
                categories,
                pairProbability,
                language,
                turns,
                timestamp,
                left,
                right);
    }
}
