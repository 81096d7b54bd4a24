package org.gemmaarena.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A call that the API offers.
 *
 * @param path with the names of its parameters in braces
 * @param mediaType of its body, null where it takes none
 * @param schema of its JSON body, missing for any other body
 */
record Operation(String method, String path, List<String> queries, String mediaType, JsonNode schema) {

    static Operation page(String path) {
        return new Operation("GET", path, List.of("before", "arena"), null, MissingNode.getInstance());
    }

    /** @param description as OpenAPI has it */
    static List<Operation> all(JsonNode description) {
        var operations = new ArrayList<Operation>();
        description.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> !method.getKey().equals("parameters"))
                .forEach(method -> operations.add(operation(path.getKey(), method.getKey(), method.getValue()))));
        return operations;
    }

    private static Operation operation(String path, String method, JsonNode operation) {
        var queries = new ArrayList<String>();
        for (var parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                queries.add(parameter.path("name").asText());
            }
        }
        var content = operation.path("requestBody").path("content").properties().stream()
                .findFirst();
        return new Operation(
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                queries,
                method.equals("get")
                        ? null
                        : content.map(java.util.Map.Entry::getKey).orElse(null),
                content.map(body -> body.getValue().path("schema")).orElse(MissingNode.getInstance()));
    }
}
