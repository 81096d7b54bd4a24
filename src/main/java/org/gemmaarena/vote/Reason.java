package org.gemmaarena.vote;

/** Why a voter chose so; optional, any number. */
public enum Reason {
    CORRECT,
    COMPLETE,
    CLEAR,
    CREATIVE,
    FOLLOWED_INSTRUCTIONS,
    STYLE,
    WRONG,
    OFF_TOPIC,
    UNSAFE
}
