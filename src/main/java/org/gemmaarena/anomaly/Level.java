package org.gemmaarena.anomaly;

/** How much a signal says. */
public enum Level {
    QUIET,
    RAISED,
    DECISIVE
}
