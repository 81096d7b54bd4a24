package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The start with nothing but the defaults. */
@Timeout(180)
class StartIT {

    private static final Duration IDLE = Duration.ofSeconds(5);

    @RegisterExtension
    final Scene scene = new Scene();

    @RepeatedTest(3)
    void becomesReadyAndPlaysTheDemonstration() throws IOException {
        OllamaPort.assumeFree();
        var application = scene.keep(PackagedApplication.onH2()).start();
        Patience.pause(IDLE);
        var idle = residentMebibytes(application.pid());

        var voter = ArenaClient.of(application);
        var battle = voter.battle("Why is the sky blue?");
        var ready = voter.await(battle, "ready", Duration.ofSeconds(90));
        assertThat(ready.path("arena").asText()).isEqualTo("demo");
        var reveal = voter.vote(battle, "left");
        assertThat(reveal.status()).isEqualTo(200);
        assertThat(reveal.json().at("/left/model").asText()).startsWith("demo-");
        assertThat(reveal.json().at("/right/model").asText()).startsWith("demo-");
        assertThat(voter.leaderboard("demo").path("votes").asInt()).isEqualTo(1);
        assertThat(idle).as("resident MiB when idle").isBetween(1L, 399L);
        System.out.printf(
                "StartIT: ready after %d ms; resident %d MiB when idle, %d MiB after a battle%n",
                application.startTime().toMillis(), idle, residentMebibytes(application.pid()));
    }

    private static long residentMebibytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }
}
