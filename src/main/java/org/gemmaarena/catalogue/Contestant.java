package org.gemmaarena.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.gemmaarena.inference.Sampling;

/**
 * A model as it enters a battle: with the digest its backend served at that time and the sampling in force then.
 *
 * @param digest null where the backend tells none
 */
@Embeddable
public record Contestant(
        @Column(name = "model") String model,
        @Column(name = "name") String name,
        @Column(name = "backend") String backend,
        @Column(name = "served_name") String servedName,
        @Column(name = "digest") String digest,
        @Column(name = "temperature") double temperature,
        @Column(name = "top_p") double topP,
        @Column(name = "top_k") int topK,
        @Column(name = "max_tokens") int maxTokens,
        @Column(name = "context") int context,
        @Column(name = "thinking") boolean thinking,
        @Column(name = "system_prompt") String systemPrompt) {

    static Contestant of(Model model, String digest) {
        var sampling = model.sampling();
        return new Contestant(
                model.id(),
                model.name(),
                model.backend(),
                model.servedName(),
                digest,
                sampling.temperature(),
                sampling.topP(),
                sampling.topK(),
                sampling.maxTokens(),
                sampling.context(),
                sampling.thinking(),
                model.systemPrompt());
    }

    public Sampling sampling() {
        return new Sampling(temperature, topP, topK, maxTokens, context, thinking);
    }
}
