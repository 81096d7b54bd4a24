package org.gemmaarena.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gemmaarena.inference.Backend.Kind;
import org.gemmaarena.inference.ServedModel;
import org.junit.jupiter.api.Test;

class ServedNamesTest {

    private static final Model E2B = GemmaFamily.models("local").get(0);
    private static final ServedModel OWN = new ServedModel("gemma4:e2b", "sha256:1");
    private static final ServedModel OTHER = new ServedModel("/models/some.gguf", null);

    @Test
    void a_model_is_found_by_its_name_on_either_kind_of_server() {
        assertThat(ServedNames.find(E2B, Kind.OLLAMA, false, List.of(OTHER, OWN)))
                .hasValue(OWN);
        assertThat(ServedNames.find(E2B, Kind.OPENAI, false, List.of(OTHER, OWN)))
                .hasValue(OWN);
    }

    @Test
    void a_server_with_one_model_serves_the_one_that_is_configured_on_it_under_any_name() {
        assertThat(ServedNames.find(E2B, Kind.OPENAI, true, List.of(OTHER))).hasValue(OTHER);
    }

    @Test
    void a_server_with_one_model_never_stands_for_two_of_the_roster() {
        assertThat(ServedNames.find(E2B, Kind.OPENAI, false, List.of(OTHER))).isEmpty();
    }

    @Test
    void among_several_or_on_ollama_only_the_name_counts() {
        assertThat(ServedNames.find(E2B, Kind.OPENAI, true, List.of(OTHER, OTHER)))
                .isEmpty();
        assertThat(ServedNames.find(E2B, Kind.OLLAMA, true, List.of(OTHER))).isEmpty();
    }
}
