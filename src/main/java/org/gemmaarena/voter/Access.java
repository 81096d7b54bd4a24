package org.gemmaarena.voter;

/** Who may start battles and vote. Reading is open to all in any case. */
public enum Access {
    /** Everybody; a new cookie is a new voter. */
    OPEN,
    /** Whoever has a personal link from the admin. */
    INVITATION,
    /** Whoever signs in at the OpenID provider. */
    SIGN_IN
}
