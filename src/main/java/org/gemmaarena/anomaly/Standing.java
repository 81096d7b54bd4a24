package org.gemmaarena.anomaly;

/** What becomes of a voter's votes. */
public enum Standing {
    COUNTS,
    /** They count until somebody decides. */
    UNDER_REVIEW,
    OUT
}
