package org.gemmaarena.integrity;

/** Which voters to list. */
public enum VoterGroup {
    ALL,
    UNDER_REVIEW,
    OUT,
    COUNTS,
    /** Of whom the numbers say otherwise than an admin decided. */
    OVERRULED
}
