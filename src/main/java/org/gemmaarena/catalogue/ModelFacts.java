package org.gemmaarena.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gemmaarena.inference.Input;

/**
 * What a reader wants to know of a model before choosing it.
 *
 * @param parameters parameters in all, in billions
 * @param activeParameters parameters at work for each token (effective or active), in billions
 * @param contextTokens longest context the model was made for
 * @param inputs what it reads: {@code text}, {@code image}, {@code audio}
 * @param licence SPDX identifier
 * @param ollamaTag its tag in Ollama's library
 * @param huggingFaceId its repository on Hugging Face
 */
public record ModelFacts(
        double parameters,
        double activeParameters,
        int contextTokens,
        List<String> inputs,
        String licence,
        String ollamaTag,
        String huggingFaceId) {

    Set<Input> takes() {
        return Arrays.stream(Input.values())
                .filter(input -> inputs.contains(input.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
