package org.gemmaarena.inference;

import java.util.List;
import java.util.Objects;

/**
 * One answer to ask for.
 *
 * @param model the model's name at the server
 * @param messages the conversation so far, oldest first, the last one to be answered
 */
public record GenerationRequest(String model, List<Message> messages, Sampling sampling) {

    public GenerationRequest {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(sampling, "sampling");
        messages = List.copyOf(messages);
    }
}
