package org.gemmaarena.inference;

import java.util.Objects;

/** One message of a conversation. */
public record Message(Role role, String content) {

    public Message {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(content, "content");
    }
}
