package org.gemmaarena.catalogue;

import org.gemmaarena.inference.Sampling;

/**
 * An entry of the catalogue: a model under one sampling, served by a backend.
 *
 * @param id matches {@code [a-z0-9][a-z0-9._-]{0,63}}
 * @param name shown to people, only after the vote
 * @param backend the name of the backend that serves it
 * @param servedName what the backend calls it
 * @param systemPrompt may be null
 * @param facts null for a model that is not built in
 */
public record Model(
        String id,
        String name,
        String backend,
        String servedName,
        Sampling sampling,
        String systemPrompt,
        ModelFacts facts) {

    private static final String ID = "[a-z0-9][a-z0-9._-]{0,63}";

    public Model {
        if (!id.matches(ID)) {
            throw new IllegalArgumentException("arena.models: the id '" + id + "' does not match " + ID);
        }
    }
}
