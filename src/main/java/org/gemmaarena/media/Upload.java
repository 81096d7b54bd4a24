package org.gemmaarena.media;

/**
 * A file as somebody sends it.
 *
 * @param mimeType what the sender takes it for, which is not looked at
 * @param data null where it is missing
 */
public record Upload(String mimeType, byte[] data) {}
