package org.gemmaarena.inference.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.gemmaarena.inference.Input;
import org.gemmaarena.inference.ServedModel;

/** The protocol of chat completions, with the timings of llama-server. */
final class OpenAiWire implements Wire {

    @Override
    public String contentType() {
        return "text/event-stream";
    }

    @Override
    public String head(String model) {
        return ": ping\n\n"
                + choice(model, null, Wire.object().put("role", "assistant").putNull("content"));
    }

    @Override
    public String delta(String model, Delta delta) {
        return choice(model, null, Wire.object().put(delta.thought() ? "reasoning_content" : "content", delta.text()));
    }

    @Override
    public String end(String model, Script script, int tokens) {
        ObjectNode usage = chunk(model);
        usage.putArray("choices");
        usage.putObject("usage").put("prompt_tokens", 10).put("completion_tokens", tokens);
        usage.putObject("timings").put("predicted_n", tokens).put("predicted_per_second", 50.0);
        return choice(model, script.length() ? "length" : "stop", Wire.object()) + event(usage) + "data: [DONE]\n\n";
    }

    @Override
    public String error(String message) {
        ObjectNode event = Wire.object();
        event.putObject("error").put("code", 500).put("message", message).put("type", "server_error");
        return event(event);
    }

    @Override
    public JsonNode rejection(Rejection rejection) {
        ObjectNode body = Wire.object();
        body.putObject("error")
                .put("code", rejection.status())
                .put("message", rejection.message())
                .put("type", rejection.type());
        return body;
    }

    @Override
    public JsonNode models(List<ServedModel> models) {
        ObjectNode list = Wire.object().put("object", "list");
        list.putArray("data");
        models.forEach(model ->
                list.withArray("data").addObject().put("id", model.name()).put("object", "model"));
        return list;
    }

    @Override
    public JsonNode description(Set<Input> inputs) {
        ObjectNode description = Wire.object().put("total_slots", 1);
        description
                .putObject("modalities")
                .put("vision", inputs.contains(Input.IMAGE))
                .put("audio", inputs.contains(Input.AUDIO));
        return description;
    }

    private static String choice(String model, String finish, ObjectNode delta) {
        ObjectNode chunk = chunk(model);
        chunk.putArray("choices")
                .addObject()
                .put("finish_reason", finish)
                .put("index", 0)
                .set("delta", delta);
        return event(chunk);
    }

    private static ObjectNode chunk(String model) {
        return Wire.object()
                .put("id", "chatcmpl-fake")
                .put("object", "chat.completion.chunk")
                .put("model", model);
    }

    private static String event(JsonNode data) {
        return "data: " + data + "\n\n";
    }
}
