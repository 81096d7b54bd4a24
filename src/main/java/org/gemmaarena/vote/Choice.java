package org.gemmaarena.vote;

/** What a voter says of two answers. */
public enum Choice {
    LEFT,
    RIGHT,
    TIE,
    BOTH_BAD
}
