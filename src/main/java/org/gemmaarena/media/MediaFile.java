package org.gemmaarena.media;

/**
 * A picture or a sound as the arena wrote it, free of metadata.
 *
 * @param bytes at most {@link #MOST_BYTES}
 */
public record MediaFile(MediaType type, byte[] bytes) {

    /** A row of the database takes 2^20. */
    public static final int MOST_BYTES = 1_000_000;
}
