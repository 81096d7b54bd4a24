package org.gemmaarena.k8s;

import com.fasterxml.jackson.databind.JsonNode;

/** A label selector: {@code matchLabels} and {@code matchExpressions} with {@code In}, or a Service's plain map. */
record Selector(JsonNode json) {

    boolean matches(JsonNode labels) {
        var plain = json.has("matchLabels") || json.has("matchExpressions") ? json.path("matchLabels") : json;
        return plain.properties().stream().allMatch(wanted -> wanted.getValue().equals(labels.path(wanted.getKey())))
                && Manifest.each(json.path("matchExpressions")).allMatch(expression -> isIn(expression, labels));
    }

    boolean matchesAll() {
        return json.isEmpty();
    }

    private static boolean isIn(JsonNode expression, JsonNode labels) {
        if (!expression.path("operator").asText().equals("In")) {
            throw new IllegalArgumentException("Only In is understood here: " + expression);
        }
        var value = labels.path(expression.path("key").asText());
        return Manifest.each(expression.path("values")).anyMatch(value::equals);
    }
}
