package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** PostgreSQL goes away under a running arena, and comes back. */
@Timeout(180)
class DatabaseAwayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void votesAreRefusedInWordsWhileTheDatabaseIsAwayAndWelcomeWhenItIsBack() throws IOException {
        var postgres = scene.keep(new DurablePostgres()).start();
        var fake = scene.keep(FakeModelServer.onFreePort());
        GemmaStandIn.both(fake, Script.answer("Hello."));
        var application = GemmaStandIn.serving(scene.keep(PackagedApplication.on(postgres)), fake)
                .start();
        var voter = ArenaClient.of(application);
        var battle = voter.battle("Which?");
        voter.await(battle, "ready", PATIENCE);

        postgres.kill();
        var refused = voter.vote(battle, "left");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.type()).startsWith("application/problem+json");
        assertThat(refused.json().path("detail").asText()).contains("database").doesNotContain("SQL");
        assertThat(voter.startBattle("Now?").status()).isEqualTo(503);
        assertThat(application.ready())
                .as("it stays ready for the pages that go on without the database")
                .isTrue();
        assertThat(voter.page("/").status()).isEqualTo(200);

        postgres.restart();
        Patience.until(
                "a vote arrives after the database is back",
                PATIENCE,
                () -> voter.vote(battle, "left").status() == 200);
        assertThat(voter.get(battle).at("/reveal/choice").asText()).isEqualTo("left");
        System.out.println("DatabaseAwayIT: refused with 503 while away, voted after its return without a restart");
    }
}
