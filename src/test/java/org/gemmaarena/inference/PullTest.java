package org.gemmaarena.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.inference.Asking.PATIENCE;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.time.Duration;
import java.util.List;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server fetches a model, or does not. */
class PullTest {

    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(500);

    private final FakeModelServer fake = FakeModelServer.onFreePort();
    private final ModelServers servers = new ModelServers();

    @AfterEach
    void stop() {
        servers.close();
        fake.close();
    }

    @Test
    void tellsHowFarItIsAndCompletesWhenTheModelIsThere() {
        fake.pull("own:1b", Fault.NONE, () -> {});
        List<PullProgress> progress = servers.of(fake.backend(Backend.Kind.OLLAMA))
                .pull("own:1b", IDLE)
                .collect()
                .asList()
                .await()
                .atMost(PATIENCE);
        assertThat(progress.get(0)).isEqualTo(new PullProgress("pulling manifest", null, 0, 0));
        assertThat(progress).contains(new PullProgress("pulling abc", "sha256:abc", 5_000_000, 10_000_000));
        assertThat(progress).extracting(PullProgress::status).endsWith("verifying sha256 digest");
    }

    @ParameterizedTest
    @CsvSource({"CUT,CUT", "ERROR,REFUSED", "NO_END,CUT"})
    void failsWhereTheServerBreaksOff(Fault fault, PullFailure.Kind kind) {
        fake.pull("own:1b", fault, () -> {});
        assertThat(failure("own:1b", Backend.Kind.OLLAMA).kind()).isEqualTo(kind);
    }

    @Test
    void failsWhereTheServerSaysNothingForTooLong() {
        fake.pull("own:1b", Fault.STALL, () -> {});
        assertThat(failure("own:1b", Backend.Kind.OLLAMA, SHORT).kind()).isEqualTo(PullFailure.Kind.SILENT);
    }

    @Test
    void failsInTheServersWordsOrWithoutAny() {
        fake.pull("own:1b", Fault.ERROR, () -> {});
        assertThat(failure("own:1b", Backend.Kind.OLLAMA)).hasMessage("pull model manifest: file does not exist");
        assertThat(failure("unknown", Backend.Kind.OLLAMA)).hasMessage("model not found");
        assertThat(failure("own:1b", Backend.Kind.OPENAI).kind()).isEqualTo(PullFailure.Kind.UNSUPPORTED);
        fake.stop();
        assertThat(failure("own:1b", Backend.Kind.OLLAMA).kind()).isEqualTo(PullFailure.Kind.UNREACHABLE);
    }

    @Test
    void stopsTheServerWhenItIsCancelled() throws InterruptedException {
        fake.pull("own:1b", Fault.ENDLESS, () -> {});
        var subscriber = servers.of(fake.backend(Backend.Kind.OLLAMA))
                .pull("own:1b", IDLE)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
        subscriber.awaitNextItems(3, PATIENCE).cancel();
        Asking.until(() -> fake.cancelledPulls() == 1);
        assertThat(fake.cancelledPulls()).isEqualTo(1);
    }

    private PullFailure failure(String model, Backend.Kind kind) {
        return failure(model, kind, IDLE);
    }

    private PullFailure failure(String model, Backend.Kind kind, Duration idle) {
        return (PullFailure) servers.of(fake.backend(kind))
                .pull(model, idle)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(Long.MAX_VALUE))
                .awaitFailure(PATIENCE)
                .getFailure();
    }
}
