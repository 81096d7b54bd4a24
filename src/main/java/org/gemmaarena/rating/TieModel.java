package org.gemmaarena.rating;

import java.util.Locale;

/** What a tie says. */
public enum TieModel {
    /** A tie is half a win for each. */
    HALF,
    /** A tie is an outcome of its own, likelier the closer the models are, see {@link TieParameter}. */
    DAVIDSON;

    /** The name of this model outside the program, {@code half} or {@code davidson}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
