package org.gemmaarena.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the record says of a change: each member that changed, before and after, shortened to fit. */
final class Difference {

    private static final int LONGEST_VALUE = 200;
    private static final int LONGEST = 1_000;

    private Difference() {}

    /** @param before null for a new prompt; @param after null for a deleted one */
    static String of(SamplePrompt before, SamplePrompt after) {
        var changes = new ArrayList<String>();
        var names = List.of("title", "category", "language", "draft", "prompt");
        var was = values(before);
        var is = values(after);
        for (int i = 0; i < names.size(); i++) {
            if (!Objects.equals(was.get(i), is.get(i))) {
                changes.add(names.get(i) + ": " + shown(was.get(i)) + " → " + shown(is.get(i)));
            }
        }
        return shortened(String.join("; ", changes), LONGEST);
    }

    private static List<String> values(SamplePrompt prompt) {
        return prompt == null
                ? List.of("", "", "", "", "")
                : List.of(
                        prompt.title(),
                        prompt.category().id(),
                        prompt.language(),
                        String.valueOf(prompt.draft()),
                        prompt.prompt());
    }

    private static String shown(String value) {
        return value.isEmpty() ? "∅" : "“" + shortened(value, LONGEST_VALUE) + "”";
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
