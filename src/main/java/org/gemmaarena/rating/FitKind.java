package org.gemmaarena.rating;

import java.util.Locale;

/** How strengths were estimated. */
public enum FitKind {
    /** Plain maximum likelihood. */
    MLE,
    /** Bias-reduced likelihood, used where the maximum is at infinity. */
    FIRTH;

    /** The name of this kind outside the program, {@code mle} or {@code firth}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
