package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.ReleasedSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An arena of the first release goes on where it was. */
@Timeout(180)
class ReleasedArenaIT {

    private static final ReleasedSchema FIRST = new ReleasedSchema(1);

    @RegisterExtension
    final Scene scene = new Scene();

    @TempDir
    Path folder;

    @Test
    void onH2ItGoesOn() throws IOException {
        var url = FIRST.onH2(folder);
        goesOn(PackagedApplication.onH2()
                .with("quarkus.datasource.jdbc.url", url + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000"));
    }

    @Test
    void onPostgresqlItGoesOn() throws IOException, SQLException {
        var postgres = scene.keep(new DurablePostgres()).start();
        FIRST.load(postgres.url(), DurablePostgres.USER);
        goesOn(PackagedApplication.on(postgres));
    }

    private void goesOn(PackagedApplication old) throws IOException {
        var fake = scene.keep(FakeModelServer.onFreePort());
        GemmaStandIn.both(fake, Script.answer("Hello."));
        GemmaStandIn.serving(scene.keep(old), fake).start();
        var voter = ArenaClient.of(old);
        assertThat(voter.leaderboard("live").path("votes").asInt()).isEqualTo(1);
        assertThat(voter.leaderboard("demo").path("votes").asInt()).isEqualTo(1);
        var published = voter.get("00000000-0000-4000-8000-000000000101");
        assertThat(published.at("/turns/0/prompt").asText()).isEqualTo("What's \"blue\"? 😀");
        var battle = voter.battle("Are you there?");
        voter.await(battle, "ready", Duration.ofSeconds(30));
        assertThat(voter.vote(battle, "left").status()).isEqualTo(200);
        Patience.until(
                "both votes are on the board",
                Duration.ofSeconds(20),
                () -> voter.leaderboard("live").path("votes").asInt() == 2);
    }
}
