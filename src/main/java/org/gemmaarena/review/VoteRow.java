package org.gemmaarena.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.vote.Choice;

/**
 * A vote in a list.
 *
 * @param counted whether it is in the ratings now
 * @param because all that keeps it out; empty where it counts
 * @param excludedBy who took it out by itself; null unless somebody did
 * @param excludedBecause in their words
 */
record VoteRow(
        long id,
        UUID battleId,
        String arena,
        Instant at,
        UUID voter,
        Named left,
        Named right,
        Choice choice,
        List<String> categories,
        boolean counted,
        List<Because> because,
        String excludedBy,
        String excludedBecause) {

    /** A model as it was called when the vote was cast. */
    record Named(String model, String name) {}
}
