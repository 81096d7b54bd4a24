package org.gemmaarena.inference.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the sample prompts and their written answers from the class loader. */
final class SampleResources {

    private static final String PROMPTS = "battle/sample-prompts.json";

    private SampleResources() {}

    /** The same answers each time; read at the first call. */
    static Answers answers() {
        return Once.ANSWERS;
    }

    private static List<Sample> read() {
        try {
            List<Sample> samples = new ArrayList<>();
            for (JsonNode node : new ObjectMapper().readTree(text(PROMPTS))) {
                samples.add(sample(node));
            }
            return samples;
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration can't read its answers", e);
        }
    }

    private static Sample sample(JsonNode node) throws IOException {
        Map<Voice, String> answers = new EnumMap<>(Voice.class);
        for (Voice voice : Voice.values()) {
            String resource = "demo/%s.%s.md".formatted(node.required("id").asText(), voice.servedName());
            answers.put(voice, text(resource).stripTrailing());
        }
        return new Sample(
                node.required("title").asText(), node.required("prompt").asText(), answers);
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = SampleResources.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException("No resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static final class Once {
        private static final Answers ANSWERS = new Answers(read());
    }
}
