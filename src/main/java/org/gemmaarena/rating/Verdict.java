package org.gemmaarena.rating;

/** Which of two models is the better one, as far as the votes tell. */
public enum Verdict {
    FIRST,
    SECOND,
    /** Not yet; which is not the same as equally good. */
    UNDECIDED
}
