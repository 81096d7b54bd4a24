package org.gemmaarena.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private final List<StoredModel> stored = new ArrayList<>();

    @Test
    void the_family_is_built_in_and_the_two_small_ones_battle() {
        var catalogue = catalogue(Map.of());
        assertThat(catalogue.models())
                .extracting(Model::id)
                .containsExactly("gemma4-e2b", "gemma4-e4b", "gemma4-12b", "gemma4-26b-a4b", "gemma4-31b");
        assertThat(catalogue.roster()).extracting(Model::servedName).containsExactly("gemma4:e2b", "gemma4:e4b");
        assertThat(catalogue.models().get(3).facts().activeParameters()).isEqualTo(3.8);
    }

    @Test
    void a_setting_changes_one_thing_and_keeps_the_rest() {
        var e2b = catalogue(Map.of("arena.models.gemma4-e2b.temperature", "0.2"))
                .models()
                .get(0);
        assertThat(e2b.sampling().temperature()).isEqualTo(0.2);
        assertThat(e2b.sampling().topK()).isEqualTo(64);
        assertThat(e2b.name()).isEqualTo("Gemma 4 E2B");
    }

    @Test
    void any_other_model_can_battle() {
        var catalogue = catalogue(Map.of(
                "arena.roster", "gemma4-e2b,my-own",
                "arena.models.my-own.name", "own:1b",
                "arena.models.my-own.label", "My own"));
        assertThat(catalogue.roster()).extracting(Model::name).containsExactly("Gemma 4 E2B", "My own");
    }

    @Test
    void the_only_configured_backend_serves_every_model_that_names_none() {
        var catalogue =
                catalogue(Map.of("arena.backends.gpu.kind", "openai", "arena.backends.gpu.url", "http://gpu:8000"));
        assertThat(catalogue.models()).allMatch(model -> model.backend().equals("gpu"));
    }

    @Test
    void a_roster_that_cannot_battle_is_refused_at_start_by_name() {
        assertThatThrownBy(() -> catalogue(Map.of("arena.roster", "gemma4-e2b,gemma5")))
                .hasMessageContaining("gemma5");
        assertThatThrownBy(() -> catalogue(Map.of("arena.roster", "gemma4-e2b")))
                .hasMessageContaining("two");
        assertThatThrownBy(() -> catalogue(Map.of("arena.models.\"Not an id\".name", "x")))
                .hasMessageContaining("Not an id");
    }

    @Test
    void what_an_admin_has_set_wins_over_the_configuration_from_the_next_look_until_it_is_reset() {
        var catalogue = catalogue(Map.of());
        var e2b = catalogue.models().get(0);
        var own = new Model("own", "My own", "local", "own:1b", e2b.sampling(), "Be brief.", null);
        stored.add(new StoredModel(e2b, false, 1));
        stored.add(new StoredModel(own, true, 2.5));
        assertThat(catalogue.roster()).extracting(Model::id).containsExactly("gemma4-e2b", "gemma4-e4b");
        catalogue.refresh();
        assertThat(catalogue.roster()).extracting(Model::id).containsExactly("gemma4-e4b", "own");
        assertThat(catalogue.models()).contains(own, e2b);
        assertThat(catalogue.weight("own")).isEqualTo(2.5);
        assertThat(catalogue.weight("gemma4-e4b")).isEqualTo(1);
        stored.clear();
        catalogue.refresh();
        assertThat(catalogue.roster()).extracting(Model::id).containsExactly("gemma4-e2b", "gemma4-e4b");
        assertThat(catalogue.models()).doesNotContain(own);
    }

    @Test
    void models_stay_as_they_are_while_what_is_set_can_not_be_read() {
        var catalogue = catalogue(Map.of());
        stored.add(null);
        catalogue.refresh();
        assertThat(catalogue.roster()).hasSize(2);
    }

    private Catalogue catalogue(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(CatalogueConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build();
        return new Catalogue(config.getConfigMapping(CatalogueConfig.class), () -> stored);
    }
}
