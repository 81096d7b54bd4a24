package org.gemmaarena.roster;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gemmaarena.admin.Reasons;
import org.gemmaarena.catalogue.ModelFacts;

/**
 * What is to be changed of a model; what is absent or null stays as it is.
 *
 * @param weight how many times as likely as others it is drawn
 * @param systemPrompt empty for none
 * @param version the number of the version that is to be changed, refused where another is the newest by now; absent for whichever
 *     there is
 * @param contestant what the change makes of the model on the board, if it may answer otherwise afterwards; absent for
 *     {@link Contestancy#KEEP}
 */
record ModelChange(
        Boolean enabled,

        @DecimalMin(value = "0.01", message = "{arena.model.weight}")
        @DecimalMax(value = "100", message = "{arena.model.weight}")
        Double weight,

        @Size(min = 1, max = 150, message = "{arena.model.label}")
        @Pattern(regexp = Reasons.SAYS_SOMETHING, message = "{arena.model.label}")
        String label,

        @Size(max = 64, message = "{arena.model.backend}") String backend,

        @Size(min = 1, max = 200, message = "{arena.model.servedName}")
        @Pattern(regexp = Reasons.SAYS_SOMETHING, message = "{arena.model.servedName}")
        String servedName,

        @DecimalMin(value = "0", message = "{arena.model.temperature}")
        @DecimalMax(value = "5", message = "{arena.model.temperature}")
        Double temperature,

        @DecimalMin(value = "0.01", message = "{arena.model.topP}")
        @DecimalMax(value = "1", message = "{arena.model.topP}")
        Double topP,

        @Min(value = 0, message = "{arena.model.topK}") @Max(value = 1_000_000, message = "{arena.model.topK}")
        Integer topK,

        @Min(value = 1, message = "{arena.model.maxTokens}")
        @Max(value = 1_000_000, message = "{arena.model.maxTokens}")
        Integer maxTokens,

        @Min(value = 256, message = "{arena.model.context}") @Max(value = 10_000_000, message = "{arena.model.context}")
        Integer context,

        Boolean thinking,

        @Size(max = 16_000, message = "{arena.model.systemPrompt}")
        String systemPrompt,

        @Valid Facts facts,

        Integer version,

        Contestancy contestant,

        @Size(max = Reasons.LONGEST, message = "{arena.model.reason}")
        String reason) {

    /** What is known of a model; the figures are needed, the rest may be absent. */
    record Facts(
            @NotNull(message = "{arena.model.parameters}")
            @DecimalMin(value = "0.001", message = "{arena.model.parameters}")
            @DecimalMax(value = "100000", message = "{arena.model.parameters}")
            Double parameters,

            @DecimalMin(value = "0.001", message = "{arena.model.parameters}")
            @DecimalMax(value = "100000", message = "{arena.model.parameters}")
            Double activeParameters,

            @NotNull(message = "{arena.model.contextTokens}")
            @Min(value = 1, message = "{arena.model.contextTokens}")
            @Max(value = 100_000_000, message = "{arena.model.contextTokens}")
            Integer contextTokens,

            List<
                            @NotNull(message = "{arena.model.inputs}")
                            @Pattern(regexp = "text|image|audio", message = "{arena.model.inputs}") String>
                    inputs,

            @Size(max = 100, message = "{arena.model.fact}") String licence,
            @Size(max = 200, message = "{arena.model.fact}") String ollamaTag,
            @Size(max = 200, message = "{arena.model.fact}") String huggingFaceId) {

        ModelFacts known() {
            return new ModelFacts(
                    parameters,
                    activeParameters == null ? parameters : activeParameters,
                    contextTokens,
                    inputs == null || inputs.isEmpty()
                            ? List.of("text")
                            : inputs.stream().distinct().toList(),
                    Reasons.storable(licence),
                    Reasons.storable(ollamaTag),
                    Reasons.storable(huggingFaceId));
        }
    }

    ModelSettings applyTo(ModelSettings now) {
        return new ModelSettings(
                or(enabled, now.enabled()),
                or(weight, now.weight()),
                or(Reasons.storable(label), now.label()),
                or(backend, now.backend()),
                or(Reasons.storable(servedName), now.servedName()),
                or(temperature, now.temperature()),
                or(topP, now.topP()),
                or(topK, now.topK()),
                or(maxTokens, now.maxTokens()),
                or(context, now.context()),
                or(thinking, now.thinking()),
                systemPrompt == null ? now.systemPrompt() : storable(systemPrompt),
                facts == null ? now.facts() : facts.known());
    }

    private static <T> T or(T wanted, T now) {
        return Optional.ofNullable(wanted).orElse(now);
    }

    /** With its lines; null where nothing is said. PostgreSQL keeps no U+0000 and no half of a character. */
    private static String storable(String text) {
        var whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        var kept = whole.replace("\r\n", "\n").replace("\0", "").strip();
        return kept.isEmpty() ? null : kept;
    }
}
