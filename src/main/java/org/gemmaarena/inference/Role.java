package org.gemmaarena.inference;

/** Who said a message of the conversation. */
public enum Role {
    SYSTEM,
    USER,
    ASSISTANT
}
