package org.gemmaarena.inference;

/**
 * A model in a server's memory.
 *
 * @param bytes what it takes in all; null where the server doesn't tell
 * @param videoBytes what of that is in the memory of graphics cards; null where the server doesn't tell
 */
public record LoadedModel(String name, Long bytes, Long videoBytes) {}
