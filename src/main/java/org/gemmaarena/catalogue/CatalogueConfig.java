package org.gemmaarena.catalogue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.gemmaarena.inference.Backend;

/** Which models battle, where they are served and how they are sampled. */
@ConfigMapping(prefix = "arena")
public interface CatalogueConfig {

    /** Ids of the models that battle. */
    @WithDefault("gemma4-e2b,gemma4-e4b")
    List<String> roster();

    /** Model servers by name; empty means Ollama at its usual address, under the name {@code local}. */
    Map<String, BackendConfig> backends();

    /** Models by id: changes to built-in ones, and others. */
    Map<String, ModelConfig> models();

    /** How often the backends are asked what they serve. */
    @WithDefault("5s")
    Duration probeEvery();

    interface BackendConfig {
        @WithDefault("ollama")
        Backend.Kind kind();

        @WithDefault("http://localhost:11434")
        URI url();

        Optional<String> apiKey();

        /** Answers that it writes at once; battles beyond that wait in line. */
        @WithDefault("4")
        int parallel();
    }

    interface ModelConfig {
        Optional<String> backend();

        Optional<String> name();

        Optional<String> label();

        OptionalDouble temperature();

        OptionalDouble topP();

        OptionalInt topK();

        OptionalInt maxTokens();

        OptionalInt context();

        Optional<Boolean> thinking();

        Optional<String> systemPrompt();
    }
}
