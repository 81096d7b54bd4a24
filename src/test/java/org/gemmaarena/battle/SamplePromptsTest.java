package org.gemmaarena.battle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SamplePromptsTest {

    private final SamplePrompts samples = new SamplePrompts(new ObjectMapper(), new Random());

    @RepeatedTest(20)
    void drawsThreePromptsOfDifferentCategories() {
        List<SamplePrompt> drawn = samples.draw(3);

        assertThat(drawn).hasSize(3);
        assertThat(drawn).extracting(SamplePrompt::category).doesNotHaveDuplicates();
    }

    @Test
    void drawsEveryPromptWhenMoreAreAskedForThanThereAre() {
        assertThat(samples.draw(100)).containsExactlyInAnyOrderElementsOf(samples.all());
    }

    @Test
    void hasIdsAndPromptsThatAreUnique() {
        assertThat(samples.all()).extracting(SamplePrompt::id).doesNotHaveDuplicates();
        assertThat(samples.all()).extracting(SamplePrompt::prompt).doesNotHaveDuplicates();
    }
}
