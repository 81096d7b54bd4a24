package org.gemmaarena.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.inference.Input.AUDIO;
import static org.gemmaarena.inference.Input.IMAGE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gemmaarena.inference.Input;
import org.junit.jupiter.api.Test;

class SensesTest {

    private static final ModelFacts SEES = facts("gemma4-31b");
    private static final ModelFacts HEARS = facts("gemma4-e2b");

    @Test
    void a_known_model_takes_what_it_can_and_its_server_can() {
        assertThat(inputs(HEARS, Set.of(IMAGE, AUDIO))).containsExactlyInAnyOrder(IMAGE, AUDIO);
        assertThat(inputs(HEARS, Set.of(IMAGE))).containsExactly(IMAGE);
        assertThat(inputs(HEARS, Set.of())).isEmpty();
        assertThat(inputs(SEES, Set.of(IMAGE, AUDIO))).containsExactly(IMAGE);
    }

    @Test
    void of_a_server_that_does_not_tell_the_facts_are_believed() {
        assertThat(Senses.inputs(HEARS, Optional.empty())).containsExactlyInAnyOrder(IMAGE, AUDIO);
        assertThat(Senses.inputs(SEES, Optional.empty())).containsExactly(IMAGE);
    }

    @Test
    void of_a_model_that_is_not_built_in_its_server_is_believed() {
        assertThat(inputs(null, Set.of(AUDIO))).containsExactly(AUDIO);
        assertThat(Senses.inputs(null, Optional.empty())).isEmpty();
    }

    @Test
    void the_small_models_and_the_one_of_12_billion_hear_and_all_see() {
        var models = GemmaFamily.models("local");
        assertThat(models).allMatch(model -> model.facts().takes().contains(IMAGE));
        assertThat(models.stream().filter(model -> model.facts().takes().contains(AUDIO)))
                .extracting(Model::id)
                .isEqualTo(List.of("gemma4-e2b", "gemma4-e4b", "gemma4-12b"));
    }

    private static Set<Input> inputs(ModelFacts facts, Set<Input> told) {
        return Senses.inputs(facts, Optional.of(told));
    }

    private static ModelFacts facts(String id) {
        return GemmaFamily.models("local").stream()
                .filter(model -> model.id().equals(id))
                .findFirst()
                .orElseThrow()
                .facts();
    }
}
