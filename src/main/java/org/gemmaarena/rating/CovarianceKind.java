package org.gemmaarena.rating;

import java.util.Locale;

/** How the standard errors and intervals of a component were really made. */
public enum CovarianceKind {
    /** Huber-White: right even where the spread of the votes is not the one the model implies. */
    SANDWICH,
    /** Inverse information: the spread is the one the model implies. */
    FISHER,
    /** Huber-White between voters, with quantiles of Student's t. */
    CLUSTER,
    /** Percentiles of refits to votes drawn again. */
    BOOTSTRAP,
    /** None: the votes do not tell their own spread in the way that was asked for. */
    NONE;

    /** The name of this kind outside the program, in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
