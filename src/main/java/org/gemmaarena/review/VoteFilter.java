package org.gemmaarena.review;

import java.time.Instant;
import java.util.UUID;
import org.gemmaarena.anomaly.Kind;
import org.gemmaarena.vote.Choice;

/**
 * Which votes somebody looks for; what is null is not asked.
 *
 * @param from inclusive
 * @param to exclusive
 * @param against given only with a model
 * @param excluded whether the vote is taken out by itself
 */
record VoteFilter(
        String arena,
        Instant from,
        Instant to,
        String model,
        String against,
        String category,
        UUID voter,
        Choice choice,
        Boolean counted,
        Because because,
        Kind signal,
        Boolean excluded) {

    boolean hasTimes() {
        return from != null || to != null;
    }

    /** The same, of those only that are taken out by themselves, or are not. */
    VoteFilter excluded(boolean wanted) {
        return new VoteFilter(
                arena, from, to, model, against, category, voter, choice, counted, because, signal, wanted);
    }
}
