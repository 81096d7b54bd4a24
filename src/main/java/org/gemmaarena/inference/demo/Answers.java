package org.gemmaarena.inference.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what a voice says to a prompt. */
final class Answers {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private final Map<String, Sample> byPrompt;
    private final List<String> titles;

    /** @throws IllegalStateException if two prompts differ in white space only */
    Answers(List<Sample> samples) {
        byPrompt = samples.stream().collect(Collectors.toMap(sample -> folded(sample.prompt()), Function.identity()));
        titles = samples.stream().map(Sample::title).toList();
    }

    /** The answer written for this prompt, or the voice's own words that there is none. */
    String to(String prompt, Voice voice) {
        Sample sample = byPrompt.get(folded(prompt));
        return sample == null ? voice.withoutAnswer(titles) : sample.answers().get(voice);
    }

    /** A browser sends CRLF, and people paste with other indents: it is the same prompt. */
    private static String folded(String prompt) {
        return WHITE_SPACE.matcher(prompt).replaceAll(" ").strip();
    }
}
