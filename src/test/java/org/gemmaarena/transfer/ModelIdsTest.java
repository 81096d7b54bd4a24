package org.gemmaarena.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelIdsTest {

    private final ModelIds ids = new ModelIds();

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "gpt-4o-mini-2024-07-18 | gpt-4o-mini-2024-07-18",
                "Gemma 3 27B (it)       | gemma-3-27b--it",
                "..Odd_Name.            | odd_name.",
                "模型                    | model",
                "Ünïcode                | n-code"
            })
    void an_id_is_made_from_the_name(String name, String id) {
        assertThat(ids.create(name, null)).isEqualTo(id);
        assertThat(ModelIds.isId(id)).isTrue();
        assertThat(ids.find(name)).contains(id);
    }

    @Test
    void names_that_collide_get_numbers() {
        assertThat(ids.create("A b", null)).isEqualTo("a-b");
        assertThat(ids.create("a B", null)).isEqualTo("a-b-2");
        assertThat(ids.create("a-b", "a-b")).isEqualTo("a-b-3");
        assertThat(ids.create("z", "a-b-9")).isEqualTo("a-b-9");
        assertThat(ids.find("A b")).contains("a-b");
        assertThat(ids.find("a c")).isEmpty();
    }

    @Test
    void ids_of_their_own_may_share_a_name() {
        assertThat(ids.create("A", "y")).isEqualTo("y");
        assertThat(ids.create("A", "x")).isEqualTo("x");
        assertThat(ids.find("A")).contains("x");
        assertThat(ids.name("y")).contains("A");
    }

    @Test
    void an_id_that_is_not_free_gets_a_number() {
        assertThat(ids.create("One", "x")).isEqualTo("x");
        assertThat(ids.findNumbered("x", "Two")).isEmpty();
        assertThat(ids.create("Two", "x")).isEqualTo("x-2");
        assertThat(ids.create("Three", "x")).isEqualTo("x-3");
        assertThat(ids.findNumbered("x", "Three")).contains("x-3");
    }

    @Test
    void a_long_name_makes_room_for_its_number() {
        var first = ids.create("x".repeat(80), null);
        var second = ids.create("x".repeat(81), null);
        assertThat(first).isEqualTo("x".repeat(64));
        assertThat(second).isEqualTo("x".repeat(62) + "-2");
    }
}
