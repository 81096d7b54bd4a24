package org.gemmaarena.inference.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.gemmaarena.inference.Usage;
import org.gemmaarena.inference.exchange.Json;

/** The last {@code usage} of a stream, and the last {@code timings}, which only llama-server sends. */
final class Measurements {

    private JsonNode usage = MissingNode.getInstance();
    private JsonNode timings = MissingNode.getInstance();

    void read(JsonNode chunk) {
        usage = chunk.hasNonNull("usage") ? chunk.get("usage") : usage;
        timings = chunk.hasNonNull("timings") ? chunk.get("timings") : timings;
    }

    Usage usage() {
        Integer prompt = Json.count(usage, "prompt_tokens");
        Integer output = Json.count(usage, "completion_tokens");
        double perSecond = timings.path("predicted_per_second").asDouble();
        return new Usage(
                prompt == null ? promptOfTimings() : prompt,
                output == null ? Json.count(timings, "predicted_n") : output,
                null,
                null,
                perSecond > 0 ? perSecond : null);
    }

    private Integer promptOfTimings() {
        Integer read = Json.count(timings, "prompt_n");
        return read == null
                ? null
                : Integer.valueOf(read + timings.path("cache_n").asInt());
    }
}
