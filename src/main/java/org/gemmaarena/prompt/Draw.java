package org.gemmaarena.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws what one reader is offered: in their language as long as there are some, of different categories as long as there are. */
final class Draw {

    private final RandomGenerator random;
    private final List<SamplePrompt> drawn = new ArrayList<>();

    private Draw(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @param languages of the reader, the dearest first; of these the first that has prompts is theirs
     * @return {@code count} different prompts, or all where there are not so many
     */
    static List<SamplePrompt> of(List<SamplePrompt> all, List<String> languages, int count, RandomGenerator random) {
        var draw = new Draw(random);
        var own = languages.stream()
                .map(language -> in(all, language))
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(all);
        draw.from(own, count);
        draw.from(all, count);
        return List.copyOf(draw.drawn);
    }

    private static List<SamplePrompt> in(List<SamplePrompt> all, String language) {
        return all.stream().filter(sample -> sample.language().equals(language)).toList();
    }

    private void from(List<SamplePrompt> some, int count) {
        var rest = new ArrayList<>(some);
        rest.removeAll(drawn);
        while (drawn.size() < count && !rest.isEmpty()) {
            var fresh = rest.stream()
                    .filter(sample -> drawn.stream().noneMatch(other -> other.category() == sample.category()))
                    .toList();
            var from = fresh.isEmpty() ? rest : fresh;
            var next = from.get(random.nextInt(from.size()));
            drawn.add(next);
            rest.remove(next);
        }
    }
}
