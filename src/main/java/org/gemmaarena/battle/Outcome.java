package org.gemmaarena.battle;

/** How an answer ended. */
public enum Outcome {
    /** The model came to its end. */
    STOP,
    /** Cut at a limit of length or time. */
    LENGTH,
    /** The person stopped it. */
    STOPPED,
    /** Nothing to read: no text, or thoughts only. */
    EMPTY,
    /** The backend failed, or was silent for too long. */
    ERROR;

    /** Whether there is nothing to judge, so that the side should be run again. */
    boolean failed() {
        return this == EMPTY || this == ERROR;
    }
}
