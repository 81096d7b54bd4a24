package org.gemmaarena.inference.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A request that asked for an answer.
 *
 * @param headers by name in lower case
 * @param body null if it is not JSON
 */
public record Recorded(String path, Map<String, String> headers, JsonNode body) {

    public String model() {
        return body == null ? "" : body.path("model").asText();
    }
}
