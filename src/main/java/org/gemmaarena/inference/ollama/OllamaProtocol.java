package org.gemmaarena.inference.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.gemmaarena.inference.Backend;
import org.gemmaarena.inference.GenerationRequest;
import org.gemmaarena.inference.Input;
import org.gemmaarena.inference.LoadedModel;
import org.gemmaarena.inference.Message;
import org.gemmaarena.inference.PullProgress;
import org.gemmaarena.inference.Sampling;
import org.gemmaarena.inference.ServedModel;
import org.gemmaarena.inference.exchange.AnswerReader;
import org.gemmaarena.inference.exchange.Endpoint;
import org.gemmaarena.inference.exchange.Json;
import org.gemmaarena.inference.exchange.Protocol;
import org.gemmaarena.inference.exchange.Refusal;

/** Asks Ollama: {@code /api/chat}, {@code /api/tags}, {@code /api/show}, {@code /api/ps} and {@code /api/pull}. */
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
    public HttpRequest loaded() {
        return endpoint.get("/api/ps");
    }

    @Override
    public Optional<List<LoadedModel>> loaded(JsonNode answer) {
        return Optional.of(StreamSupport.stream(list(answer).spliterator(), false)
                .map(OllamaProtocol::loadedModel)
                .toList());
    }

    private static LoadedModel loadedModel(JsonNode model) {
        return new LoadedModel(Json.text(model, "name"), Json.size(model, "size"), Json.size(model, "size_vram"));
    }

    /** Without a prompt Ollama only loads; with another size of context it would load anew for the battle. */
    @Override
    public Optional<HttpRequest> preload(String model, Sampling sampling) {
        ObjectNode body =
                Json.object().put("model", model).put("keep_alive", KEEP_ALIVE).put("stream", false);
        body.putObject("options").put("num_ctx", sampling.context());
        return Optional.of(endpoint.post("/api/generate", body, "application/json"));
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
        return StreamSupport.stream(list(list).spliterator(), false)
                .map(model -> new ServedModel(
                        model.path("name").asText(), model.path("digest").textValue()))
                .filter(model -> !model.name().isEmpty())
                .toList();
    }

    @Override
    public Optional<HttpRequest> pull(String model) {
        return Optional.of(
                endpoint.post("/api/pull", Json.of("model", model).put("stream", true), "application/x-ndjson"));
    }

    @Override
    public Optional<PullProgress> progress(JsonNode line) {
        var status = Json.text(line, "status");
        return status.equals("success")
                ? Optional.empty()
                : Optional.of(new PullProgress(
                        status,
                        line.path("digest").textValue(),
                        line.path("completed").asLong(),
                        line.path("total").asLong()));
    }

    private static JsonNode list(JsonNode answer) {
        if (!answer.path("models").isArray()) {
            throw new IllegalArgumentException("no models");
        }
        return answer.path("models");
    }

    @Override
    public HttpRequest description(String model) {
        return endpoint.post("/api/show", Json.of("model", model), "application/json");
    }

    /** The capability {@code image} is that of drawing one. */
    @Override
    public Set<Input> inputs(JsonNode description) {
        var capabilities = description.path("capabilities");
        if (!capabilities.isArray()) {
            throw new IllegalArgumentException("no capabilities");
        }
        return Json.inputs(capabilities, "vision", "audio");
    }

    private HttpRequest chat(ObjectNode body) {
        return endpoint.post("/api/chat", body, "application/x-ndjson");
    }

    private static ObjectNode body(GenerationRequest request) {
        Sampling sampling = request.sampling();
        // Without truncate: false a conversation that is too long would silently lose its beginning.
        ObjectNode body = Json.body(request, OllamaProtocol::write)
                .put("keep_alive", KEEP_ALIVE)
                .put("truncate", false);
        body.putObject("options")
                .put("temperature", sampling.temperature())
                .put("top_p", sampling.topP())
                .put("top_k", sampling.topK())
                .put("min_p", 0)
                .put("num_predict", sampling.maxTokens())
                .put("num_ctx", sampling.context());
        return body;
    }

    /** Sounds go into the field {@code images}, too: Ollama looks at the first bytes. */
    private static void write(ObjectNode json, Message message) {
        json.put("content", message.content());
        if (!message.media().isEmpty()) {
            var images = json.putArray("images");
            message.media().forEach(media -> images.add(media.base64()));
        }
    }
}
