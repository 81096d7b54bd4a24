package org.gemmaarena.inference;

import java.util.Set;

/**
 * A model that a server offers.
 *
 * @param digest identifies the weights; null where the server gives none
 * @param inputs what it takes besides text; null where the list does not tell, then {@link ModelServer#inputs} may
 */
public record ServedModel(String name, String digest, Set<Input> inputs) {

    public ServedModel(String name, String digest) {
        this(name, digest, null);
    }
}
