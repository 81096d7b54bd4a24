package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A replica from its schema to its end, with the settings that {@code k8s/base/deployment.yaml} gives it. */
@Timeout(240)
class ReplicaLifeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void aReplicaStartsOnTheSchemaThatAnInitContainerMadeAndNotWithoutAndLetsItsStreamsFinish() throws IOException {
        var postgres = scene.keep(new DurablePostgres()).start();
        var fake = scene.keep(FakeModelServer.onFreePort());
        GemmaStandIn.both(
                fake,
                Script.answer("A first word, and more of them. ".repeat(4)).withPace(Duration.ZERO, 4));
        var replica = GemmaStandIn.serving(scene.keep(replica(postgres)), fake);
        assertThatThrownBy(replica::start).isInstanceOf(AssertionError.class).hasMessageContaining("ended");

        scene.keep(PackagedApplication.on(postgres))
                .with("quarkus.init-and-exit", "true")
                .runToItsEnd();
        replica.start();
        var voter = ArenaClient.of(replica);
        var battle = voter.battle("Which?");
        var stream = scene.keep(voter.events(battle));
        stream.await("some text", PATIENCE, seen -> !seen.text("left").isEmpty());

        var end = CompletableFuture.runAsync(replica::stop);
        Patience.until("it is no longer ready", PATIENCE, () -> !replica.ready());
        assertThat(voter.page("/leaderboard").status()).isEqualTo(200);
        stream.awaitEnd(PATIENCE);
        end.join();
        assertThat(stream.events("ready")).isNotEmpty();
        assertThat(stream.events("failed")).isEmpty();
    }

    private static PackagedApplication replica(DurablePostgres postgres) {
        return PackagedApplication.on(postgres)
                .with("quarkus.flyway.migrate-at-start", "false")
                .with("quarkus.flyway.validate-at-start", "true")
                .with("quarkus.shutdown.delay", "4S")
                .with("quarkus.shutdown.timeout", "60S");
    }
}
