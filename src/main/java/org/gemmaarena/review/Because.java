package org.gemmaarena.review;

import org.gemmaarena.vote.NotCounted;

/** Why a vote stays out of the ratings; there may be several reasons at once. */
enum Because {
    STOPPED,
    SELF_NAMED,
    EXCLUDED_ELSEWHERE,
    /** Taken out by itself, by an admin or for a prompt that was used too often. */
    EXCLUDED,
    /** Its voter is taken out. */
    VOTER_EXCLUDED;

    static Because of(NotCounted nature) {
        return switch (nature) {
            case STOPPED -> STOPPED;
            case SELF_NAMED -> SELF_NAMED;
            case EXCLUDED_ELSEWHERE -> EXCLUDED_ELSEWHERE;
        };
    }

    /** Whether it stands in the vote itself, and never changes. */
    boolean isByNature() {
        return this != EXCLUDED && this != VOTER_EXCLUDED;
    }
}
