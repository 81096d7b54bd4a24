package org.gemmaarena.roster;

import java.util.List;
import java.util.stream.Collectors;

/** What differs between two settings of a model. */
final class Differences {

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

    /** What these were, for the record. */
    static String words(ModelSettings settings, List<String> changed) {
        var members = settings.members();
        return changed.stream()
                .filter(members::containsKey)
                .map(field -> field + ": " + (members.get(field) == null ? "–" : members.get(field)))
                .collect(Collectors.joining("\n"));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
