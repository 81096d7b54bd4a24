package org.gemmaarena.battle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptTest {

    @Test
    void what_is_no_text_is_replaced_and_the_rest_is_kept_to_the_letter() {
        assertThat(PromptText.clean("a\u0000b\uD83Dc\uDE00d")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
        var kept = "Grüße, 世界 😀\n\tmore  ";
        assertThat(PromptText.clean(kept)).isEqualTo(kept);
    }

    @Test
    void a_text_is_never_cut_inside_a_character() {
        assertThat(PromptText.beginning("ab😀c", 3)).isEqualTo("ab");
        assertThat(PromptText.beginning("ab😀c", 4)).isEqualTo("ab😀");
        assertThat(PromptText.beginning("ab😀c", 5)).isEqualTo("ab😀c");
    }

    @ParameterizedTest
    @CsvSource({
        "en,Which of these two databases should a small team choose for its first product?",
        "de,Warum ist der Himmel blau und der Sonnenuntergang rot?",
        "fr,Propose un plat simple pour deux personnes avec une courge et un citron.",
        "ja,日本の首都はどこですか。",
        "ru,Почему небо голубое?"
    })
    void the_language_of_a_prompt_is_found(String language, String prompt) {
        assertThat(PromptLanguage.of(prompt)).hasValue(language);
    }

    @Test
    void a_text_without_words_has_no_language() {
        assertThat(PromptLanguage.of("1 + 1 = ?")).isEmpty();
    }
}
