package org.gemmaarena.inference.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.gemmaarena.inference.Input;
import org.gemmaarena.inference.ServedModel;

/** The protocol of Ollama. */
final class OllamaWire implements Wire {

    @Override
    public String contentType() {
        return "application/x-ndjson";
    }

    @Override
    public String head(String model) {
        return "";
    }

    @Override
    public String delta(String model, Delta delta) {
        ObjectNode line = line(model);
        ObjectNode message = line.putObject("message").put("role", "assistant");
        message.put("content", delta.thought() ? "" : delta.text());
        if (delta.thought()) {
            message.put("thinking", delta.text());
        }
        return line.put("done", false) + "\n";
    }

    @Override
    public String end(String model, Script script, int tokens) {
        ObjectNode line = line(model);
        line.putObject("message").put("role", "assistant").put("content", "");
        line.put("done", true).put("done_reason", script.length() ? "length" : "stop");
        line.put("total_duration", 2_000_000_000L).put("load_duration", 1_500_000_000L);
        line.put("prompt_eval_count", 10).put("prompt_eval_duration", 100_000_000L);
        return line.put("eval_count", tokens).put("eval_duration", tokens * 20_000_000L) + "\n";
    }

    @Override
    public String error(String message) {
        return Wire.object().put("error", message) + "\n";
    }

    @Override
    public JsonNode rejection(Rejection rejection) {
        return Wire.object().put("error", rejection.message());
    }

    @Override
    public JsonNode models(List<ServedModel> models) {
        ObjectNode list = Wire.object();
        list.putArray("models");
        models.forEach(model -> list.withArray("models")
                .addObject()
                .put("name", model.name())
                .put("model", model.name())
                .put("digest", model.digest()));
        return list;
    }

    /** Each takes 3 GB, two of them on a graphics card. */
    JsonNode loaded(List<ServedModel> models) {
        JsonNode list = models(models);
        list.path("models")
                .forEach(model ->
                        ((ObjectNode) model).put("size", 3_000_000_000L).put("size_vram", 2_000_000_000L));
        return list;
    }

    @Override
    public JsonNode description(Set<Input> inputs) {
        ObjectNode description = Wire.object().put("license", "Apache License");
        var capabilities =
                description.putArray("capabilities").add("completion").add("image");
        inputs.forEach(input -> capabilities.add(input == Input.IMAGE ? "vision" : "audio"));
        return description;
    }

    private static ObjectNode line(String model) {
        return Wire.object().put("model", model).put("created_at", "2026-01-01T00:00:00Z");
    }
}
