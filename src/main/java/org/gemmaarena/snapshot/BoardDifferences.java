package org.gemmaarena.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is not the same in two boards, to the last digit of each number; when they were computed does not matter. */
final class BoardDifferences {

    private static final Set<String> NOT_COMPARED = Set.of("computedAt");
    private static final String NOTHING = "–";

    /**
     * @param of where the number stands, such as {@code models m1 rating}
     * @param kept as written; an en dash where there is none
     */
    record Difference(String of, String kept, String recomputed) {}

    private BoardDifferences() {}

    static List<Difference> between(JsonNode kept, JsonNode recomputed) {
        var before = flat(kept);
        var after = flat(recomputed);
        var places = new LinkedHashSet<>(before.keySet());
        places.addAll(after.keySet());
        var differences = new ArrayList<Difference>();
        for (var place : places) {
            var was = before.getOrDefault(place, NOTHING);
            var is = after.getOrDefault(place, NOTHING);
            if (!was.equals(is)) {
                differences.add(new Difference(place, was, is));
            }
        }
        return differences;
    }

    private static Map<String, String> flat(JsonNode board) {
        var flat = new LinkedHashMap<String, String>();
        flatten("", board, flat);
        return flat;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> flat) {
        if (node.isObject()) {
            node.properties().stream()
                    .filter(member -> !NOT_COMPARED.contains(member.getKey()))
                    .forEach(member -> flatten(join(path, member.getKey()), member.getValue(), flat));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                flatten(join(path, name(node.get(index), index)), node.get(index), flat);
            }
        } else if (!node.isNull()) {
            flat.put(path, node.asText());
        }
    }

    /** Models and pairs go by their ids, wherever they stand. */
    private static String name(JsonNode element, int index) {
        if (element.hasNonNull("model")) {
            return element.get("model").asText();
        }
        return element.hasNonNull("a")
                ? element.get("a").asText() + " " + element.get("b").asText()
                : String.valueOf(index + 1);
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + " " + name;
    }
}
