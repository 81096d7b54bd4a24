package org.gemmaarena.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.gemmaarena.inference.Sampling;

/**
 * A model as it enters a battle: with the digest its backend served at that time and the sampling in force then. Of a vote
 * from elsewhere only the model and its name are known, all else is null.
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
        @Column(name = "temperature") Double temperature,
        @Column(name = "top_p") Double topP,
        @Column(name = "top_k") Integer topK,
        @Column(name = "max_tokens") Integer maxTokens,
        @Column(name = "context") Integer context,
        @Column(name = "thinking") Boolean thinking,
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

    /** The same under another id. */
    public Contestant as(String otherModel) {
        return new Contestant(
                otherModel,
                name,
                backend,
                servedName,
                digest,
                temperature,
                topP,
                topK,
                maxTokens,
                context,
                thinking,
                systemPrompt);
    }

    public Sampling sampling() {
        return new Sampling(temperature, topP, topK, maxTokens, context, thinking);
    }
}
