package org.gemmaarena.admin;

import java.util.UUID;

/**
 * An admin has decided whether something counts. Told in the transaction of the decision, also where it was so already.
 *
 * @param id of the voter, or of the battle that the vote is on
 * @param reason null where none was given
 */
public record AdminDecision(Subject subject, UUID id, boolean counts, String actor, String reason) {

    /** What is decided on. */
    public enum Subject {
        VOTE,
        VOTER
    }
}
