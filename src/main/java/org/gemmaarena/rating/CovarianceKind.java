package org.gemmaarena.rating;

/** How the covariance of the strengths, and with it every standard error, was estimated. */
public enum CovarianceKind {
    /** Huber-White: right even where the spread of the votes is not the one the model implies. */
    SANDWICH,
    /** Inverse information: the spread is the one the model implies. */
    FISHER
}
