package org.gemmaarena.inference.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.gemmaarena.inference.Ending;
import org.gemmaarena.inference.FailureKind;
import org.gemmaarena.inference.GenerationEvent;
import org.gemmaarena.inference.exchange.Answer;
import org.gemmaarena.inference.exchange.AnswerReader;
import org.gemmaarena.inference.exchange.Json;
import org.gemmaarena.inference.exchange.ServerError;

/**
 * Reads an answer of {@code /v1/chat/completions}. Only a {@code finish_reason} proves that it is complete; the usage
 * comes after it, so the end is told at {@code [DONE]} or when the stream ends.
 */
final class ChatCompletionReader implements AnswerReader {

    private static final String DATA = "data:";
    private static final String DONE = "[DONE]";

    private final Answer answer = new Answer();
    private final Measurements measurements = new Measurements();
    private String finish = "";
    private String stray = "";

    @Override
    public List<GenerationEvent> accept(String line) {
        if (answer.over() || line.isBlank() || line.startsWith(":")) {
            return answer.take();
        }
        String data = line.startsWith(DATA) ? line.substring(DATA.length()).strip() : line;
        if (data.equals(DONE)) {
            return end();
        }
        Json.parse(data).ifPresentOrElse(this::read, () -> stray = line);
        return answer.take();
    }

    @Override
    public List<GenerationEvent> end() {
        switch (finish) {
            case "" -> answer.failed(FailureKind.TRY_AGAIN, "the stream ended without a finish_reason " + stray);
            // vLLM's names for an answer that it gave up.
            case "error", "abort" -> answer.failed(FailureKind.TRY_AGAIN, "finish_reason " + finish);
            case "length" -> answer.finished(Ending.LENGTH, measurements.usage());
            default -> answer.finished(Ending.STOP, measurements.usage());
        }
        return answer.take();
    }

    private void read(JsonNode chunk) {
        Optional<ServerError> error = ServerError.in(chunk);
        if (error.isPresent()) {
            answer.failed(error.get().kind(), error.get().message());
            return;
        }
        measurements.read(chunk);
        JsonNode choice = chunk.path("choices").path(0);
        JsonNode delta = choice.path("delta");
        // Some versions of vLLM send the same thought under both names.
        answer.thought(Json.text(delta, delta.hasNonNull("reasoning_content") ? "reasoning_content" : "reasoning"));
        answer.text(Json.text(delta, "content"));
        if (choice.hasNonNull("finish_reason")) {
            finish = Json.text(choice, "finish_reason");
        }
    }
}
