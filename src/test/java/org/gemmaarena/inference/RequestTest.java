package org.gemmaarena.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.inference.Asking.PATIENCE;
import static org.gemmaarena.inference.Asking.ask;
import static org.gemmaarena.inference.Asking.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import org.gemmaarena.inference.GenerationEvent.Failed;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Fault;
import org.gemmaarena.inference.fake.Recorded;
import org.gemmaarena.inference.fake.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent. */
class RequestTest {

    private final FakeModelServer fake = FakeModelServer.onFreePort().script("m", Script.answer("Hi"));
    private final ModelServers servers = new ModelServers();

    @AfterEach
    void stop() {
        servers.close();
        fake.close();
    }

    @Test
    void ollamaIsToldEverything() throws Exception {
        Recorded sent = send(new Backend("b", Backend.Kind.OLLAMA, fake.url(), null), conversation(false));
        assertThat(sent.path()).isEqualTo("/api/chat");
        assertThat(sent.headers())
                .containsEntry("content-type", "application/json")
                .doesNotContainKey("authorization");
        assertThat(sent.body()).isEqualTo(new ObjectMapper().readTree("""
                {"model": "m",
                 "messages": [{"role": "system", "content": "Be brief"},
                              {"role": "user", "content": "Grüß Gott 🌱"},
                              {"role": "assistant", "content": "Hi"}, {"role": "user", "content": "And?"}],
                 "stream": true, "think": false, "keep_alive": "10m", "truncate": false,
                 "options": {"temperature": 0.5, "top_p": 0.9, "top_k": 40, "min_p": 0, "num_predict": 100,
                             "num_ctx": 4096}}
                """));
    }

    @Test
    void aServerOfChatCompletionsIsToldEverything() throws Exception {
        Recorded sent = send(new Backend("b", Backend.Kind.OPENAI, fake.url(), "sekret"), conversation(true));
        assertThat(sent.path()).isEqualTo("/v1/chat/completions");
        assertThat(sent.headers()).containsEntry("authorization", "Bearer sekret");
        assertThat(sent.body()).isEqualTo(new ObjectMapper().readTree("""
                {"model": "m",
                 "messages": [{"role": "system", "content": "Be brief"},
                              {"role": "user", "content": "Grüß Gott 🌱"},
                              {"role": "assistant", "content": "Hi"}, {"role": "user", "content": "And?"}],
                 "stream": true, "stream_options": {"include_usage": true},
                 "temperature": 0.5, "top_p": 0.9, "top_k": 40, "min_p": 0, "max_tokens": 100,
                 "chat_template_kwargs": {"enable_thinking": true}}
                """));
    }

    @Test
    void ollamaIsShownPicturesAndPlayedSoundsByTheSameField() throws Exception {
        Recorded sent = send(fake.backend(Backend.Kind.OLLAMA), shown());
        assertThat(sent.body().get("messages")).isEqualTo(new ObjectMapper().readTree("""
                [{"role": "user", "content": "What is this?", "images": ["AQI=", "Aw=="]},
                 {"role": "user", "content": "And this?", "images": ["BAU="]}]
                """));
    }

    @Test
    void aServerOfChatCompletionsIsShownPicturesAndPlayedSoundsBeforeTheWords() throws Exception {
        Recorded sent = send(fake.backend(Backend.Kind.OPENAI), shown());
        assertThat(sent.body().get("messages")).isEqualTo(new ObjectMapper().readTree("""
                [{"role": "user", "content": [
                   {"type": "image_url", "image_url": {"url": "data:image/png;base64,AQI="}},
                   {"type": "image_url", "image_url": {"url": "data:image/jpeg;base64,Aw=="}},
                   {"type": "text", "text": "What is this?"}]},
                 {"role": "user", "content": [
                   {"type": "input_audio", "input_audio": {"data": "BAU=", "format": "wav"}},
                   {"type": "text", "text": "And this?"}]}]
                """));
    }

    private static GenerationRequest shown() {
        List<Media> pictures =
                List.of(new Media("image/png", new byte[] {1, 2}), new Media("image/jpeg", new byte[] {3}));
        List<Media> sound = List.of(new Media("audio/wav", new byte[] {4, 5}));
        return new GenerationRequest(
                "m",
                List.of(new Message(Role.USER, "What is this?", pictures), new Message(Role.USER, "And this?", sound)),
                Asking.SAMPLING);
    }

    @Test
    void ollamaIsAskedToThink() {
        Recorded sent = send(new Backend("b", Backend.Kind.OLLAMA, fake.url(), null), conversation(true));
        assertThat(sent.body().get("think").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/v1", "/v1/"})
    void theAddressMayEndWithTheVersion(String suffix) {
        URI url = URI.create(fake.url() + suffix);
        Recorded sent = send(new Backend("b", Backend.Kind.OPENAI, url, null), conversation(false));
        assertThat(sent.path()).isEqualTo("/v1/chat/completions");
    }

    @Test
    void aModelThatRefusesThinkIsAskedOnceMoreWithoutIt() {
        fake.script("m", Script.answer("Hi").withFault(Fault.REFUSES_THINK, 0));
        assertThat(text(ask(servers.of(fake.backend(Backend.Kind.OLLAMA)), "m")))
                .isEqualTo("Hi");
        assertThat(fake.requests()).extracting(sent -> sent.body().has("think")).containsExactly(true, false);
    }

    @Test
    void aModelThatCannotThinkFailsWhenItShould() {
        fake.script("m", Script.answer("Hi").withFault(Fault.REFUSES_THINK, 0));
        List<GenerationEvent> events = servers.of(fake.backend(Backend.Kind.OLLAMA))
                .generate(conversation(true))
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);
        assertThat(events).singleElement().isInstanceOf(Failed.class);
        assertThat(fake.requests()).hasSize(1);
    }

    private Recorded send(Backend backend, GenerationRequest request) {
        servers.of(backend).generate(request).collect().asList().await().atMost(PATIENCE);
        assertThat(fake.requests()).hasSize(1);
        return fake.requests().get(0);
    }

    private static GenerationRequest conversation(boolean thinking) {
        List<Message> messages = List.of(
                new Message(Role.SYSTEM, "Be brief"),
                new Message(Role.USER, "Grüß Gott 🌱"),
                new Message(Role.ASSISTANT, "Hi"),
                new Message(Role.USER, "And?"));
        return new GenerationRequest("m", messages, new Sampling(0.5, 0.9, 40, 100, 4096, thinking));
    }
}
