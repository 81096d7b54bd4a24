package org.gemmaarena.inference;

/** What a model may take besides text. */
public enum Input {
    IMAGE,
    AUDIO
}
