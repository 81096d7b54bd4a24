package org.gemmaarena.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Random;
import org.gemmaarena.vote.Category;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final List<SamplePrompt> BUILT_IN = new BuiltInPrompts(new ObjectMapper()).all();

    private final Random random = new Random();

    @RepeatedTest(20)
    void three_prompts_are_of_different_categories_and_in_the_readers_language() {
        var drawn = Draw.of(BUILT_IN, List.of("de", "en"), 3, random);
        assertThat(drawn).hasSize(3);
        assertThat(drawn).extracting(SamplePrompt::category).doesNotHaveDuplicates();
        assertThat(drawn).extracting(SamplePrompt::language).containsOnly("en");
    }

    @RepeatedTest(20)
    void a_language_with_few_prompts_comes_first_and_others_fill_the_row() {
        var drawn = Draw.of(BUILT_IN, List.of("fr", "en"), 3, random);
        assertThat(drawn).hasSize(3).doesNotHaveDuplicates();
        assertThat(drawn).extracting(SamplePrompt::language).containsExactly("fr", "en", "en");
    }

    @Test
    void a_language_without_prompts_and_none_at_all_get_any() {
        assertThat(Draw.of(BUILT_IN, List.of("sw"), 100, random)).containsExactlyInAnyOrderElementsOf(BUILT_IN);
        assertThat(Draw.of(BUILT_IN, List.of(), 100, random)).containsExactlyInAnyOrderElementsOf(BUILT_IN);
        assertThat(Draw.of(List.of(), List.of("en"), 3, random)).isEmpty();
    }

    @Test
    void built_in_prompts_have_unique_ids_and_texts_and_are_published() {
        assertThat(BUILT_IN).isNotEmpty();
        assertThat(BUILT_IN).extracting(SamplePrompt::id).doesNotHaveDuplicates();
        assertThat(BUILT_IN).extracting(SamplePrompt::prompt).doesNotHaveDuplicates();
        assertThat(BUILT_IN).extracting(SamplePrompt::draft).containsOnly(false);
    }

    @Test
    void the_record_says_what_changed_before_and_after_and_stays_short() {
        var before = new SamplePrompt("id", "Old", "Text", Category.MATHS, "en", true);
        var after = new SamplePrompt("id", "New", "x".repeat(5_000), Category.MATHS, "en", false);
        assertThat(Difference.of(before, after))
                .startsWith("title: “Old” → “New”; draft: “true” → “false”; prompt: “Text” → “xxx")
                .hasSizeLessThan(400)
                .doesNotContain("maths");
        assertThat(Difference.of(before, null)).contains("title: “Old” → ∅");
    }
}
