package org.gemmaarena.voter;

/** Decides whether somebody may become a voter now. */
public interface Newcomers {

    /** Lets one in; refuses by a {@link org.gemmaarena.web.ProblemException} where too many came before. */
    void admit();
}
