package org.gemmaarena.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gemmaarena.inference.Asking.PATIENCE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Replay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelsTest {

    private final FakeModelServer fake = FakeModelServer.onFreePort()
            .models(new ServedModel("gemma4:e2b", "abc"), new ServedModel("gemma4:e4b", "def"));
    private final ModelServers servers = new ModelServers();

    @AfterEach
    void stop() {
        servers.close();
        fake.close();
    }

    @Test
    void ofOllamaHaveNameAndDigest() {
        assertThat(models(fake.backend(Backend.Kind.OLLAMA)))
                .containsExactly(new ServedModel("gemma4:e2b", "abc"), new ServedModel("gemma4:e4b", "def"));
    }

    @Test
    void ofAServerOfChatCompletionsHaveANameOnly() {
        assertThat(models(fake.backend(Backend.Kind.OPENAI)))
                .containsExactly(new ServedModel("gemma4:e2b", null), new ServedModel("gemma4:e4b", null));
    }

    @ParameterizedTest
    @EnumSource
    void tellWhatTheyTake(Backend.Kind kind) {
        fake.inputs("gemma4:e2b", Input.IMAGE, Input.AUDIO).inputs("plain");
        assertThat(inputs(fake.backend(kind), "gemma4:e2b")).containsExactlyInAnyOrder(Input.IMAGE, Input.AUDIO);
        assertThat(inputs(fake.backend(kind), "plain")).isEmpty();
        assertThatThrownBy(() -> inputs(fake.backend(kind), "gemma4:e4b")).hasCauseInstanceOf(IOException.class);
    }

    /** A question that is answered must not cut off who got its connection next. */
    @Test
    void askedForOneAfterTheOtherKeepTheirConnection() {
        fake.inputs("gemma4:e2b", Input.IMAGE);
        for (int question = 0; question < 20; question++) {
            models(fake.backend(Backend.Kind.OLLAMA));
            inputs(fake.backend(Backend.Kind.OLLAMA), "gemma4:e2b");
        }
        assertThat(fake.connections()).isEqualTo(1);
        assertThat(fake.descriptions()).hasSize(20);
    }

    @Test
    void inMemoryTellHowMuchTheyTakeWhereTheServerDoes() {
        assertThat(loaded(Backend.Kind.OLLAMA)).hasValueSatisfying(models -> assertThat(models)
                .contains(new LoadedModel("gemma4:e2b", 3_000_000_000L, 2_000_000_000L)));
        assertThat(loaded(Backend.Kind.OPENAI)).isEmpty();
    }

    @Test
    void ofARouterTellInTheListWhatTheyTake() {
        try (Replay router = new Replay()) {
            router.then(200, """
                    {"data": [{"id": "sees", "architecture": {"input_modalities": ["text", "image"]}},
                              {"id": "reads", "architecture": {"input_modalities": ["text"]}}]}
                    """);
            assertThat(models(new Backend("b", Backend.Kind.OPENAI, router.url(), null)))
                    .containsExactly(
                            new ServedModel("sees", null, Set.of(Input.IMAGE)),
                            new ServedModel("reads", null, Set.of()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofAServerThatIsDownAreAFailure(Backend.Kind kind) {
        fake.stop();
        assertUnavailable(fake.backend(kind));
    }

    @ParameterizedTest
    @EnumSource
    void atAWrongAddressAreAFailure(Backend.Kind kind) {
        assertUnavailable(new Backend("b", kind, URI.create(fake.url() + "/elsewhere"), null));
    }

    @ParameterizedTest
    @EnumSource
    void ofASilentServerAreAFailureInTime(Backend.Kind kind) throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            assertUnavailable(new Backend("b", kind, url, null));
        }
    }

    private Set<Input> inputs(Backend backend, String model) {
        return servers.of(backend).inputs(model, Duration.ofSeconds(1)).await().atMost(PATIENCE);
    }

    private Optional<List<LoadedModel>> loaded(Backend.Kind kind) {
        return servers.of(fake.backend(kind))
                .loaded(Duration.ofSeconds(1))
                .await()
                .atMost(PATIENCE);
    }

    private List<ServedModel> models(Backend backend) {
        return servers.of(backend).models(Duration.ofSeconds(1)).await().atMost(PATIENCE);
    }

    private void assertUnavailable(Backend backend) {
        assertThatThrownBy(() -> models(backend))
                .isInstanceOfAny(CompletionException.class, UncheckedIOException.class)
                .hasCauseInstanceOf(IOException.class);
    }
}
