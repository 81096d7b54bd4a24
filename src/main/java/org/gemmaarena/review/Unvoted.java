package org.gemmaarena.review;

/** Where a battle is that has no vote. */
enum Unvoted {
    GENERATING,
    READY,
    FAILED,
    /** Nobody voted in time; only now its models are told. */
    ABANDONED
}
