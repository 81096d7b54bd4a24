package org.gemmaarena.prompt;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The prompts that the arena comes with, read from {@code battle/sample-prompts.json}. */
@ApplicationScoped
class BuiltInPrompts {

    private static final String RESOURCE = "battle/sample-prompts.json";

    private final ObjectMapper json;

    BuiltInPrompts(ObjectMapper json) {
        this.json = json;
    }

    /** In the order of the file; none is a draft. */
    List<SamplePrompt> all() {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("There is no resource " + RESOURCE);
            }
            return json.readValue(in, new TypeReference<List<SamplePrompt>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The sample prompts can't be read", e);
        }
    }
}
