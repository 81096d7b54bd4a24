package org.gemmaarena.inference.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.gemmaarena.inference.Backend;
import org.gemmaarena.inference.GenerationRequest;
import org.gemmaarena.inference.Sampling;
import org.gemmaarena.inference.ServedModel;
import org.gemmaarena.inference.exchange.AnswerReader;
import org.gemmaarena.inference.exchange.Endpoint;
import org.gemmaarena.inference.exchange.Json;
import org.gemmaarena.inference.exchange.Protocol;
import org.gemmaarena.inference.exchange.Refusal;

/** Asks Ollama: {@code /api/chat} and {@code /api/tags}. */
public final class OllamaProtocol implements Protocol {

    private static final String KEEP_ALIVE = "10m";

    private final Endpoint endpoint;

    public OllamaProtocol(Backend backend) {
        endpoint = Endpoint.of(backend);
    }

    @Override
    public HttpRequest generation(GenerationRequest request) {
        return chat(body(request).put("think", request.sampling().thinking()));
    }

    /** Some models refuse even {@code think: false}; they are asked without the field. */
    @Override
    public Optional<HttpRequest> otherForm(GenerationRequest request, Refusal refusal) {
        boolean refusesThink = refusal.status() == 400 && refusal.body().contains("does not support thinking");
        return refusesThink && !request.sampling().thinking() ? Optional.of(chat(body(request))) : Optional.empty();
    }

    @Override
    public AnswerReader reader() {
        return new OllamaReader();
    }

    @Override
    public HttpRequest listing() {
        return endpoint.get("/api/tags");
    }

    @Override
    public List<ServedModel> models(JsonNode list) {
        if (!list.path("models").isArray()) {
            throw new IllegalArgumentException("no models");
        }
        return StreamSupport.stream(list.path("models").spliterator(), false)
                .map(model -> new ServedModel(
                        model.path("name").asText(), model.path("digest").textValue()))
                .filter(model -> !model.name().isEmpty())
                .toList();
    }

    private HttpRequest chat(ObjectNode body) {
        return endpoint.post("/api/chat", body, "application/x-ndjson");
    }

    private static ObjectNode body(GenerationRequest request) {
        Sampling sampling = request.sampling();
        // Without truncate: false a conversation that is too long would silently lose its beginning.
        ObjectNode body = Json.body(request).put("keep_alive", KEEP_ALIVE).put("truncate", false);
        body.putObject("options")
                .put("temperature", sampling.temperature())
                .put("top_p", sampling.topP())
                .put("top_k", sampling.topK())
                .put("min_p", 0)
                .put("num_predict", sampling.maxTokens())
                .put("num_ctx", sampling.context());
        return body;
    }
}
