package org.gemmaarena.inference;

import java.util.Base64;
import java.util.Objects;

/**
 * A picture or a sound that goes with a message.
 *
 * @param mediaType {@code image/png}, {@code image/jpeg} or {@code audio/wav}
 */
public record Media(String mediaType, byte[] data) {

    public Media {
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(data, "data");
    }

    public Input input() {
        return mediaType.startsWith("audio/") ? Input.AUDIO : Input.IMAGE;
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(data);
    }
}
