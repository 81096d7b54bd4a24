package org.gemmaarena.inference.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gemmaarena.inference.Asking.PATIENCE;
import static org.gemmaarena.inference.Asking.ask;
import static org.gemmaarena.inference.Asking.assertFailed;
import static org.gemmaarena.inference.Asking.end;
import static org.gemmaarena.inference.Asking.text;
import static org.gemmaarena.inference.Asking.thoughts;

import java.io.IOException;
import java.util.List;
import org.gemmaarena.inference.Backend;
import org.gemmaarena.inference.Ending;
import org.gemmaarena.inference.FailureKind;
import org.gemmaarena.inference.GenerationEvent;
import org.gemmaarena.inference.GenerationEvent.Finished;
import org.gemmaarena.inference.ServedModel;
import org.gemmaarena.inference.Usage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer that a real llama-server gave. */
class LlamaServerTest extends Replayed {

    @Test
    void streamsThoughtsThenText() {
        List<GenerationEvent> events = answer(Transcript.of("01-stream-thinking-on"));
        assertThat(thoughts(events)).startsWith("The person wants a short answer,");
        assertThat(text(events)).endsWith(" is a small adventure.");
        assertThat(end(events)).isEqualTo(new Finished(Ending.STOP, new Usage(45, 35, null, null, 5446.972124319129)));
    }

    @Test
    void streamsTextAloneWithTimingsInPlaceOfUsage() {
        List<GenerationEvent> events = answer(Transcript.of("02-stream-thinking-off-kwargs"));
        assertThat(thoughts(events)).isEmpty();
        assertThat(text(events)).startsWith("Hello! I am the tiny left model.").endsWith(" adventure.");
        assertThat(end(events)).isEqualTo(new Finished(Ending.STOP, new Usage(28, 18, null, null, 3710.980135341628)));
    }

    @Test
    void countsPromptTokensFromTheCacheToo() {
        List<GenerationEvent> events = answer(Transcript.of("03-stream-thinking-off-effort"));
        assertThat(end(events)).isEqualTo(new Finished(Ending.STOP, new Usage(28, 18, null, null, 5762.71186440678)));
    }

    @Test
    void answersWithItsOnlyModelWhateverTheName() {
        List<GenerationEvent> events = answer(Transcript.of("04-unknown-model-single"));
        assertThat(thoughts(events)).isEqualTo("The");
        assertLength(events, 30, 3);
    }

    @Test
    void tellsThatTheLimitCutIt() {
        List<GenerationEvent> events = answer(Transcript.of("06-length"));
        assertThat(thoughts(events)).isEqualTo("The person wants");
        assertLength(events, 30, 5);
    }

    @Test
    void tellsItsProgressWithoutAnEvent() {
        List<GenerationEvent> events = answer(Transcript.of("17-progress"));
        assertThat(text(events)).isEqualTo("round and");
        assertThat(events).hasSize(3);
        assertLength(events, 5427, 2);
    }

    @Test
    void pingsWhileTheRequestIsQueued() {
        Transcript stream = Transcript.of("02-stream-thinking-off-kwargs");
        assertThat(answer(new Transcript(200, ":\n\n: ping\r\n\r\n:\n\n" + stream.body())))
                .isEqualTo(answer(stream));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-stream-thinking-on", "02-stream-thinking-off-kwargs", "06-length", "17-progress"})
    void givesTheSameEventsByteByByte(String name) {
        Transcript stream = Transcript.of(name);
        replay.thenByteByByte(stream.status(), stream.body());
        assertThat(ask(server(), "m")).isEqualTo(answer(stream));
    }

    @Test
    void refusesWhatIsTooLong() {
        assertFailed(
                answer(Transcript.of("05-too-long-prompt")),
                FailureKind.TOO_LONG,
                "exceeds the available context size");
    }

    @Test
    void refusesAnImageForATextModel() {
        assertFailed(
                answer(Transcript.of("07-image-text-only-model")), FailureKind.UNSUPPORTED_INPUT, "image input is not");
    }

    @Test
    void refusesWhatItCannotRead() {
        assertFailed(answer(Transcript.of("08-bad-json")), FailureKind.TRY_AGAIN, "status 500: [json.exception");
        assertFailed(answer(Transcript.of("09-missing-messages")), FailureKind.TRY_AGAIN, "status 400: 'messages'");
    }

    @Test
    void refusesAWrongKey() {
        Transcript refusal = Transcript.between("25-api-key", "Bearer wrong\n", "\n##");
        assertThat(refusal.status()).isEqualTo(401);
        assertFailed(answer(refusal), FailureKind.TRY_AGAIN, "status 401: Invalid API Key");
    }

    @Test
    void isAskedAgainWhileItLoads() {
        Transcript loading = Transcript.between("24-loading", "[503]\nHTTP/1.1 ", "}}{");
        assertThat(loading.status()).isEqualTo(503);
        replay.then(503, loading.body() + "}}").then(503, "");
        assertThat(text(answer(Transcript.of("02-stream-thinking-off-kwargs")))).startsWith("Hello!");
    }

    @Test
    void failsWhenItIsKilledInMidStream() {
        String cut = Transcript.part("26-server-killed", "remaining\n", "\n\n").stripTrailing();
        replay.thenCut(
                200,
                Transcript.part(
                                "02-stream-thinking-off-kwargs",
                                "\r\n\r\n",
                                "data: {\"choices\":[{\"finish_reason\":\"stop")
                        + cut);
        List<GenerationEvent> events = ask(server(), "m");
        assertThat(text(events)).startsWith("Hello!").endsWith(" adventure.");
        assertFailed(events, FailureKind.TRY_AGAIN, "the stream ended without a finish_reason");
    }

    @Test
    void isCompleteWhenItIsKilledBehindTheFinish() {
        replay.thenCut(200, Transcript.part("06-length", "\r\n\r\n", "data: {\"choices\":[],"));
        assertThat(end(ask(server(), "m"))).isEqualTo(new Finished(Ending.LENGTH, Usage.UNKNOWN));
    }

    @Test
    void listsItsModels() {
        Transcript list = Transcript.of("10-get-v1_models");
        replay.then(list.status(), list.body());
        assertThat(server().models(PATIENCE).await().atMost(PATIENCE))
                .containsExactly(new ServedModel("tiny-left", null));
    }

    @Test
    void saysThatItTakesTextOnly() {
        Transcript props = Transcript.of("10-get-props");
        replay.then(props.status(), props.body());
        assertThat(server().inputs("tiny-left", PATIENCE).await().atMost(PATIENCE))
                .isEmpty();
    }

    @Test
    void isNoOllama() {
        Transcript missing = Transcript.of("10-get-api_tags");
        replay.then(missing.status(), missing.body());
        Backend backend = new Backend("b", Backend.Kind.OLLAMA, replay.url(), null);
        assertThatThrownBy(() -> servers.of(backend).models(PATIENCE).await().atMost(PATIENCE))
                .hasRootCauseInstanceOf(IOException.class)
                .hasRootCauseMessage("status 404: File Not Found");
    }
}
