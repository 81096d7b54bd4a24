package org.gemmaarena.inference.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.gemmaarena.inference.Backend;
import org.gemmaarena.inference.GenerationRequest;
import org.gemmaarena.inference.Sampling;
import org.gemmaarena.inference.ServedModel;
import org.gemmaarena.inference.exchange.AnswerReader;
import org.gemmaarena.inference.exchange.Endpoint;
import org.gemmaarena.inference.exchange.Json;
import org.gemmaarena.inference.exchange.Protocol;

/** Asks a server of chat completions: {@code /v1/chat/completions} and {@code /v1/models}. */
public final class OpenAiProtocol implements Protocol {

    private final Endpoint endpoint;

    /** @param backend its URL may end with {@code /v1} or not */
    public OpenAiProtocol(Backend backend) {
        endpoint = Endpoint.of(backend).without("/v1");
    }

    @Override
    public HttpRequest generation(GenerationRequest request) {
        return endpoint.post("/v1/chat/completions", body(request), "text/event-stream");
    }

    @Override
    public AnswerReader reader() {
        return new ChatCompletionReader();
    }

    @Override
    public HttpRequest listing() {
        return endpoint.get("/v1/models");
    }

    @Override
    public List<ServedModel> models(JsonNode list) {
        if (!list.path("data").isArray()) {
            throw new IllegalArgumentException("no data");
        }
        return StreamSupport.stream(list.path("data").spliterator(), false)
                .map(model -> new ServedModel(model.path("id").asText(), null))
                .filter(model -> !model.name().isEmpty())
                .toList();
    }

    private static ObjectNode body(GenerationRequest request) {
        Sampling sampling = request.sampling();
        ObjectNode body = Json.body(request);
        body.putObject("stream_options").put("include_usage", true);
        body.put("temperature", sampling.temperature())
                .put("top_p", sampling.topP())
                .put("top_k", sampling.topK())
                .put("min_p", 0)
                .put("max_tokens", sampling.maxTokens());
        body.putObject("chat_template_kwargs").put("enable_thinking", sampling.thinking());
        return body;
    }
}
