package org.gemmaarena.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/**
 * The part of a custom resource's schema that is used here, from {@code src/test/resources/k8s/schemas}: {@code properties},
 * {@code required}, {@code items}, {@code additionalProperties} and {@code type}, as in the definition of the resource. What is
 * not among the properties is refused.
 */
final class CustomSchema {

    private static final YAMLMapper YAML = new YAMLMapper();

    private CustomSchema() {}

    static boolean knows(Manifest object) {
        return CustomSchema.class.getResource(path(object)) != null;
    }

    static Stream<String> faults(Manifest object) {
        try (var schema = CustomSchema.class.getResourceAsStream(path(object))) {
            return faults("", YAML.readTree(schema), object.json());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String path(Manifest object) {
        return "/k8s/schemas/" + object.apiVersion().replace('/', '_') + "_" + object.kind() + ".yaml";
    }

    private static Stream<String> faults(String place, JsonNode schema, JsonNode value) {
        return switch (schema.path("type").asText()) {
            case "object" -> objectFaults(place, schema, value);
            case "array" ->
                value.isArray()
                        ? Manifest.each(value).flatMap(item -> faults(place + "[]", schema.path("items"), item))
                        : Stream.of(place + " must be a list");
            case "integer" -> value.isInt() ? Stream.empty() : Stream.of(place + " must be a number");
            case "string" -> value.isTextual() ? Stream.empty() : Stream.of(place + " must be a text");
            default -> throw new IllegalArgumentException("No type in the schema of " + place);
        };
    }

    private static Stream<String> objectFaults(String place, JsonNode schema, JsonNode value) {
        if (!value.isObject()) {
            return Stream.of(place + " must be an object");
        }
        var missing = Manifest.each(schema.path("required"))
                .filter(field -> !value.has(field.asText()))
                .map(field -> place + "." + field.asText() + " is missing");
        var inside = value.properties().stream().flatMap(field -> {
            var inner = place + "." + field.getKey();
            var known = schema.path("properties").path(field.getKey());
            var type = known.isMissingNode() ? schema.path("additionalProperties") : known;
            return type.isMissingNode() ? Stream.of(inner + " is unknown") : faults(inner, type, field.getValue());
        });
        return Stream.concat(missing, inside);
    }
}
