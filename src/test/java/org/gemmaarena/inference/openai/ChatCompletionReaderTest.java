package org.gemmaarena.inference.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gemmaarena.inference.Ending;
import org.gemmaarena.inference.FailureKind;
import org.gemmaarena.inference.GenerationEvent;
import org.gemmaarena.inference.GenerationEvent.Failed;
import org.gemmaarena.inference.GenerationEvent.Finished;
import org.gemmaarena.inference.GenerationEvent.Text;
import org.gemmaarena.inference.GenerationEvent.Thought;
import org.gemmaarena.inference.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatCompletionReaderTest {

    private static final String HI = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hi\"}}]}";
    private static final String STOP = "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}";
    private static final String USAGE =
            "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":7}}";
    private static final String DONE = "data: [DONE]";

    @Test
    void waitsForTheUsageBehindTheFinish() {
        assertThat(read(HI, "", STOP, USAGE, DONE))
                .containsExactly(new Text("Hi"), new Finished(Ending.STOP, new Usage(5, 7, null, null, null)));
    }

    @Test
    void finishesWithoutDoneAndWithoutUsage() {
        assertThat(read(HI, STOP)).containsExactly(new Text("Hi"), new Finished(Ending.STOP, Usage.UNKNOWN));
    }

    @Test
    void takesDoneWithoutAFinishForAFailure() {
        assertThat(read(HI, DONE))
                .containsExactly(
                        new Text("Hi"), new Failed(FailureKind.TRY_AGAIN, "the stream ended without a finish_reason"));
    }

    @Test
    void failsOnAnErrorEvenBehindTheFinish() {
        String error = "data: {\"error\":{\"message\":\"EngineCore died\",\"type\":\"InternalServerError\"}}";
        assertThat(read(HI, STOP, error, DONE))
                .containsExactly(new Text("Hi"), new Failed(FailureKind.TRY_AGAIN, "EngineCore died"));
    }

    @ParameterizedTest
    @CsvSource({"stop,STOP", "length,LENGTH", "content_filter,STOP", "tool_calls,STOP"})
    void takesAnyFinishForAnEnd(String reason, Ending ending) {
        assertThat(read(STOP.replace("stop", reason), DONE)).containsExactly(new Finished(ending, Usage.UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "abort"})
    void takesAnAnswerThatTheServerGaveUpForAFailure(String reason) {
        assertThat(read(HI, STOP.replace("stop", reason), DONE))
                .containsExactly(new Text("Hi"), new Failed(FailureKind.TRY_AGAIN, "finish_reason " + reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reasoning\":\"Hm\"}",
                "{\"reasoning_content\":\"Hm\"}",
                "{\"reasoning\":\"Hm\",\"reasoning_content\":\"Hm\"}",
                "{\"reasoning\":\"Hm\",\"reasoning_content\":null,\"content\":null}"
            })
    void readsAThoughtOnceUnderEitherName(String delta) {
        assertThat(read("data: {\"choices\":[{\"delta\":" + delta + "}]}", STOP))
                .startsWith(new Thought("Hm"));
    }

    @Test
    void skipsCommentsOtherFieldsAndStrayLines() {
        assertThat(read(": ping", "event: message", "id: 7", HI, ":", "proxy says hello", STOP, "data:[DONE]"))
                .containsExactly(new Text("Hi"), new Finished(Ending.STOP, Usage.UNKNOWN));
    }

    private static List<GenerationEvent> read(String... lines) {
        ChatCompletionReader reader = new ChatCompletionReader();
        List<GenerationEvent> events = new ArrayList<>();
        for (String line : lines) {
            events.addAll(reader.accept(line));
        }
        events.addAll(reader.end());
        return events;
    }
}
