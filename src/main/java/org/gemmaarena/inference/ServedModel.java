package org.gemmaarena.inference;

/**
 * A model that a server offers.
 *
 * @param digest identifies the weights; null where the server gives none
 */
public record ServedModel(String name, String digest) {}
