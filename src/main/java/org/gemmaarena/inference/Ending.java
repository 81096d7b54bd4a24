package org.gemmaarena.inference;

/** Why a complete answer ended. */
public enum Ending {
    /** The model was done. */
    STOP,
    /** The limit on tokens cut it. */
    LENGTH
}
