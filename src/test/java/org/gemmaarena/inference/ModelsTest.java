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
import java.util.concurrent.CompletionException;
import org.gemmaarena.inference.fake.FakeModelServer;
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
            long started = System.nanoTime();
            assertUnavailable(new Backend("b", kind, url, null));
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
        }
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
