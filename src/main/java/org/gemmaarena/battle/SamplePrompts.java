package org.gemmaarena.battle;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The prompts that the start page offers, read once from {@code battle/sample-prompts.json}. */
@ApplicationScoped
public class SamplePrompts {

    private static final String RESOURCE = "battle/sample-prompts.json";

    private final List<SamplePrompt> all;
    private final RandomGenerator random;

    @Inject
    SamplePrompts(ObjectMapper json, RandomGenerator random) {
        this(read(json), random);
    }

    SamplePrompts(List<SamplePrompt> all, RandomGenerator random) {
        this.all = List.copyOf(all);
        this.random = random;
    }

    /** All sample prompts in the order of the file. */
    public List<SamplePrompt> all() {
        return all;
    }

    /** Draws {@code count} different prompts, of different categories as long as there are some left. */
    public List<SamplePrompt> draw(int count) {
        List<SamplePrompt> rest = new ArrayList<>(all);
        List<SamplePrompt> drawn = new ArrayList<>();
        while (drawn.size() < count && !rest.isEmpty()) {
            List<SamplePrompt> fresh = rest.stream()
                    .filter(sample -> drawn.stream().noneMatch(d -> d.category() == sample.category()))
                    .toList();
            List<SamplePrompt> from = fresh.isEmpty() ? rest : fresh;
            SamplePrompt next = from.get(random.nextInt(from.size()));
            drawn.add(next);
            rest.remove(next);
        }
        return List.copyOf(drawn);
    }

    private static List<SamplePrompt> read(ObjectMapper json) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("There is no resource " + RESOURCE);
            }
            return json.readValue(in, new TypeReference<List<SamplePrompt>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The sample prompts can't be read", e);
        }
    }
}
