package org.gemmaarena.inference;

import java.util.List;
import java.util.Objects;

/**
 * One message of a conversation.
 *
 * @param media what is to be seen or heard with it
 */
public record Message(Role role, String content, List<Media> media) {

    public Message {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(content, "content");
        media = List.copyOf(media);
    }

    /** A message of words alone. */
    public Message(Role role, String content) {
        this(role, content, List.of());
    }
}
