package org.gemmaarena.roster;

/** What becomes of a model on the board when a change makes it another contestant. */
enum Contestancy {
    /** Nobody has decided yet. */
    PENDING,
    /** It goes on as the same, and the board says when it changed. */
    KEEP,
    /** The old one stays on the board as it was and battles no more; the new one battles under an id of its own. */
    SPLIT
}
