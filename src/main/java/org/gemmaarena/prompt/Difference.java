package org.gemmaarena.prompt;

import java.util.ArrayList;
import java.util.List;

/**
 * What the record says of a change: the members that changed, as they were and as they are.
 *
 * @param before null for a new prompt
 * @param after null for a deleted one
 */
record Difference(String before, String after) {

    private static final List<String> NAMES = List.of("title", "category", "language", "draft", "prompt");

    /** Either may be null. */
    static Difference of(SamplePrompt before, SamplePrompt after) {
        var was = values(before);
        var is = values(after);
        var changed = new ArrayList<Integer>();
        for (int i = 0; i < NAMES.size(); i++) {
            if (was == null || is == null || !was.get(i).equals(is.get(i))) {
                changed.add(i);
            }
        }
        return new Difference(told(was, changed), told(is, changed));
    }

    private static String told(List<String> values, List<Integer> changed) {
        return values == null
                ? null
                : String.join(
                        "\n",
                        changed.stream()
                                .map(member -> NAMES.get(member) + ": " + values.get(member))
                                .toList());
    }

    private static List<String> values(SamplePrompt prompt) {
        return prompt == null
                ? null
                : List.of(
                        prompt.title(),
                        prompt.category().id(),
                        prompt.language(),
                        String.valueOf(prompt.draft()),
                        prompt.prompt());
    }
}
