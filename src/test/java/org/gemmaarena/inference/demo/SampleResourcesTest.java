package org.gemmaarena.inference.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleResourcesTest {

    private final Answers answers = SampleResources.answers();

    static List<JsonNode> samplePrompts() throws IOException {
        try (InputStream in = resource("battle/sample-prompts.json")) {
            return StreamSupport.stream(new ObjectMapper().readTree(in).spliterator(), false)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samplePrompts")
    void everySamplePromptHasTwoWrittenAnswersThatDiffer(JsonNode sample) throws IOException {
        for (Voice voice : Voice.values()) {
            String name = "demo/%s.%s.md".formatted(sample.get("id").asText(), voice.servedName());
            try (InputStream in = resource(name)) {
                assertThat(in).as(name).isNotNull();
                assertThat(new String(in.readAllBytes(), "UTF-8"))
                        .isEqualTo(answers.to(sample.get("prompt").asText(), voice) + "\n");
            }
        }
        String careful = answers.to(sample.get("prompt").asText(), Voice.CAREFUL);
        String hasty = answers.to(sample.get("prompt").asText(), Voice.HASTY);
        assertThat(careful).isNotBlank().isNotEqualTo(hasty);
        assertThat(hasty).isNotBlank().doesNotContain("demonstration");
    }

    @ParameterizedTest
    @MethodSource("samplePrompts")
    void whiteSpaceMakesNoOtherPrompt(JsonNode sample) {
        String prompt = sample.get("prompt").asText();
        String fromABrowser = "\r\n " + prompt.replace("\n", "\r\n").replace(" ", "\u00a0\t ") + "\n\n";
        for (Voice voice : Voice.values()) {
            assertThat(answers.to(fromABrowser, voice)).isEqualTo(answers.to(prompt, voice));
        }
    }

    @Test
    void theCarefulVoiceListsTheTitlesOfAllSamplesWhereItHasNoAnswer() throws IOException {
        String said = answers.to("What is the capital of Peru?", Voice.CAREFUL);

        assertThat(samplePrompts()).isNotEmpty().allSatisfy(sample -> assertThat(said)
                .contains("- " + sample.get("title").asText() + "\n"));
    }

    private static InputStream resource(String name) {
        return SampleResourcesTest.class.getClassLoader().getResourceAsStream(name);
    }
}
