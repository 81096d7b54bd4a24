package org.gemmaarena.roster;

import java.util.List;
import java.util.stream.Collectors;

/** What differs between two settings of a model. */
final class Differences {

    private static final int LONGEST_VALUE = 80;
    private static final int LONGEST = 900;

    /** One thing before and after; null where it was or is nothing. */
    record Difference(String field, String before, String after) {}

    private Differences() {}

    static List<Difference> of(ModelSettings before, ModelSettings after, List<String> changed) {
        var old = before.members();
        var now = after.members();
        return changed.stream()
                .filter(now::containsKey)
                .map(field -> new Difference(field, text(old.get(field)), text(now.get(field))))
                .toList();
    }

    /** For the record, in brief. */
    static String words(ModelSettings before, ModelSettings after, List<String> changed) {
        var words = of(before, after, changed).stream()
                .map(difference ->
                        difference.field() + ": " + brief(difference.before()) + " → " + brief(difference.after()))
                .collect(Collectors.joining("; "));
        return cut(words, LONGEST);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String brief(String value) {
        return value == null ? "–" : cut(value.replaceAll("\\s+", " "), LONGEST_VALUE);
    }

    /** Never half of a character. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
