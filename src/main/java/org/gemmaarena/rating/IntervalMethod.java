package org.gemmaarena.rating;

import java.util.Locale;

/** How intervals are to be made. */
public enum IntervalMethod {
    /** From the spread of the votes, each taken as independent (Huber-White). */
    SANDWICH,
    /** From the spread between voters, whose own votes may hang together. */
    CLUSTER,
    /** From refits to votes drawn again. */
    BOOTSTRAP;

    /** The name of this method outside the program: {@code sandwich}, {@code cluster} or {@code bootstrap}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
