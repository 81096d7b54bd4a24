package org.gemmaarena.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * What a change would do, before it is done.
 *
 * @param votes how many would leave the ratings, or come back
 * @param sentence all of it in words
 * @param changes the models whose rank or score would change
 * @param battleIds the votes it is about, by their battles; absent for all votes of a voter
 */
record Preview(
        long votes,
        String sentence,
        List<Change> changes,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<UUID> battleIds) {

    Preview saying(String otherSentence) {
        return new Preview(votes, otherSentence, changes, battleIds);
    }

    /** A model of an arena's board; a rank or a score that does not exist is null. */
    record Change(
            String arena,
            String model,
            String name,
            Integer rankBefore,
            Integer rankAfter,
            Double ratingBefore,
            Double ratingAfter) {}
}
