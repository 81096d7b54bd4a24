package org.gemmaarena.media;

import java.util.Arrays;

/** What a picture or a sound is kept as. */
public enum MediaType {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    WAV("audio/wav", "wav");

    private final String value;
    private final String extension;

    MediaType(String value, String extension) {
        this.value = value;
        this.extension = extension;
    }

    /** @throws IllegalArgumentException for a type that nothing is kept as */
    public static MediaType of(String value) {
        return Arrays.stream(values())
                .filter(type -> type.value.equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(value));
    }

    /** As in the header {@code Content-Type}. */
    public String value() {
        return value;
    }

    /** Of a file's name, without the dot. */
    public String extension() {
        return extension;
    }

    public boolean sound() {
        return this == WAV;
    }
}
