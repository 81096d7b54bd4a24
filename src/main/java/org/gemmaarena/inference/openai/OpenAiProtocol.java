package org.gemmaarena.inference.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.gemmaarena.inference.Backend;
import org.gemmaarena.inference.GenerationRequest;
import org.gemmaarena.inference.Input;
import org.gemmaarena.inference.LoadedModel;
import org.gemmaarena.inference.Media;
import org.gemmaarena.inference.Message;
import org.gemmaarena.inference.Sampling;
import org.gemmaarena.inference.ServedModel;
import org.gemmaarena.inference.exchange.AnswerReader;
import org.gemmaarena.inference.exchange.Endpoint;
import org.gemmaarena.inference.exchange.Json;
import org.gemmaarena.inference.exchange.Protocol;

/** Asks a server of chat completions: {@code /v1/chat/completions}, {@code /v1/models}, and llama-server's {@code /props}. */
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
                .map(OpenAiProtocol::served)
                .filter(model -> !model.name().isEmpty())
                .toList();
    }

    @Override
    public HttpRequest loaded() {
        return listing();
    }

    /** Only the router of llama-server tells. */
    @Override
    public Optional<List<LoadedModel>> loaded(JsonNode answer) {
        var models = answer.path("data");
        if (!models.path(0).path("status").has("value")) {
            return Optional.empty();
        }
        return Optional.of(StreamSupport.stream(models.spliterator(), false)
                .filter(model ->
                        "loaded".equals(model.path("status").path("value").asText()))
                .map(model -> new LoadedModel(model.path("id").asText(), null, null))
                .toList());
    }

    /** A router of several models is not to load this one. */
    @Override
    public HttpRequest description(String model) {
        return endpoint.get("/props?autoload=false&model=" + URLEncoder.encode(model, StandardCharsets.UTF_8));
    }

    @Override
    public Set<Input> inputs(JsonNode description) {
        var modalities = description.path("modalities");
        if (!modalities.isObject()) {
            throw new IllegalArgumentException("no modalities");
        }
        var inputs = EnumSet.noneOf(Input.class);
        if (modalities.path("vision").asBoolean()) {
            inputs.add(Input.IMAGE);
        }
        if (modalities.path("audio").asBoolean()) {
            inputs.add(Input.AUDIO);
        }
        return Set.copyOf(inputs);
    }

    /** A llama-server with several models says in its list what each of them takes. */
    private static ServedModel served(JsonNode model) {
        var inputs = model.path("architecture").path("input_modalities");
        return new ServedModel(
                model.path("id").asText(), null, inputs.isArray() ? Json.inputs(inputs, "image", "audio") : null);
    }

    private static ObjectNode body(GenerationRequest request) {
        Sampling sampling = request.sampling();
        ObjectNode body = Json.body(request, OpenAiProtocol::write);
        body.putObject("stream_options").put("include_usage", true);
        body.put("temperature", sampling.temperature())
                .put("top_p", sampling.topP())
                .put("top_k", sampling.topK())
                .put("min_p", 0)
                .put("max_tokens", sampling.maxTokens());
        body.putObject("chat_template_kwargs").put("enable_thinking", sampling.thinking());
        return body;
    }

    /** What is to be seen or heard comes before the words, as the makers of Gemma advise. */
    private static void write(ObjectNode json, Message message) {
        if (message.media().isEmpty()) {
            json.put("content", message.content());
            return;
        }
        var parts = json.putArray("content");
        message.media().forEach(media -> write(parts.addObject(), media));
        parts.addObject().put("type", "text").put("text", message.content());
    }

    private static void write(ObjectNode part, Media media) {
        switch (media.input()) {
            case IMAGE ->
                part.put("type", "image_url")
                        .putObject("image_url")
                        .put("url", "data:" + media.mediaType() + ";base64," + media.base64());
            case AUDIO ->
                part.put("type", "input_audio")
                        .putObject("input_audio")
                        .put("data", media.base64())
                        .put("format", "wav");
        }
    }
}
