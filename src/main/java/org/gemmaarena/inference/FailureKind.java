package org.gemmaarena.inference;

/** What a voter can do about an answer that failed. */
public enum FailureKind {
    /** The same again may work. */
    TRY_AGAIN,
    /** The conversation does not fit into the model's context. */
    TOO_LONG,
    /** The model takes no input of this type, such as an image. */
    UNSUPPORTED_INPUT
}
