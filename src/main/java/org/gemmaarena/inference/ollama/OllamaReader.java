package org.gemmaarena.inference.ollama;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.gemmaarena.inference.Ending;
import org.gemmaarena.inference.FailureKind;
import org.gemmaarena.inference.GenerationEvent;
import org.gemmaarena.inference.Usage;
import org.gemmaarena.inference.exchange.Answer;
import org.gemmaarena.inference.exchange.AnswerReader;
import org.gemmaarena.inference.exchange.Json;
import org.gemmaarena.inference.exchange.ServerError;

/** Reads an answer of {@code /api/chat}. Only a line with {@code done: true} proves that it is complete. */
final class OllamaReader implements AnswerReader {

    private final Answer answer = new Answer();
    private String stray = "";

    @Override
    public List<GenerationEvent> accept(String line) {
        if (!line.isBlank() && !answer.over()) {
            Json.parse(line).ifPresentOrElse(this::read, () -> stray = line);
        }
        return answer.take();
    }

    @Override
    public List<GenerationEvent> end() {
        answer.failed(FailureKind.TRY_AGAIN, "the stream ended without done " + stray);
        return answer.take();
    }

    private void read(JsonNode json) {
        Optional<ServerError> error = ServerError.in(json);
        if (error.isPresent()) {
            answer.failed(error.get().kind(), error.get().message());
            return;
        }
        JsonNode message = json.path("message");
        answer.thought(Json.text(message, "thinking"));
        answer.text(Json.text(message, "content"));
        if (json.path("done").asBoolean()) {
            answer.finished("length".equals(Json.text(json, "done_reason")) ? Ending.LENGTH : Ending.STOP, usage(json));
        }
    }

    private static Usage usage(JsonNode json) {
        Integer written = Json.count(json, "eval_count");
        double seconds = json.path("eval_duration").asDouble() / 1e9;
        JsonNode load = json.path("load_duration");
        return new Usage(
                Json.count(json, "prompt_eval_count"),
                written,
                load.isNumber() ? Math.round(load.doubleValue() / 1e6) : null,
                null,
                written != null && seconds > 0 ? written / seconds : null);
    }
}
