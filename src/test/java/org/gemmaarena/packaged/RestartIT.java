package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An orderly stop and the next start, on the same file. */
@Timeout(300)
class RestartIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void whatWasUnderWayBeginsAnewAndTheVoterIsStillKnown() throws IOException {
        var fake = scene.keep(FakeModelServer.onFreePort());
        GemmaStandIn.both(fake, Script.endless().withPace(Duration.ZERO, 20));
        var application = GemmaStandIn.serving(scene.keep(PackagedApplication.onH2()), fake)
                .start();
        var voter = ArenaClient.of(application);
        var battle = voter.battle("Write on and on");
        Patience.until("some text", PATIENCE, () -> !leftText(voter, battle).isEmpty());

        application.stop();
        GemmaStandIn.both(fake, Script.answer("Now an end."));
        application.start();
        voter.await(battle, "ready", PATIENCE);
        assertThat(leftText(voter, battle)).isEqualTo("Now an end.");
        assertThat(voter.vote(battle, "tie").status()).isEqualTo(200);
    }

    @Test
    void aBattleThatWaitedTooLongForItsVoteIsClosed() throws IOException {
        var fake = scene.keep(FakeModelServer.onFreePort());
        GemmaStandIn.both(fake, Script.answer("An answer."));
        var application = GemmaStandIn.serving(scene.keep(PackagedApplication.onH2()), fake)
                .start();
        var voter = ArenaClient.of(application);
        var battle = voter.battle("Shall I vote?");
        voter.await(battle, "ready", PATIENCE);

        application.stop();
        application.with("arena.battle.vote-limit", "1s").start();
        voter.await(battle, "abandoned", PATIENCE);
        assertThat(voter.vote(battle, "left").status()).isEqualTo(409);
    }

    @Test
    void whoeverIsSignedInAtTheDeskStaysSoAndAPasswordChosenThereHoldsUntilAnotherIsConfigured() {
        var application = scene.keep(PackagedApplication.onH2())
                .with("arena.admin.password", "as configured at first")
                .start();
        var admin = new Person(application.url());
        assertThat(admin.signIn("admin", "as configured at first").statusCode()).isEqualTo(200);
        application.stop();
        application.start();
        assertThat(admin.get("/api/admin/audit").statusCode()).isEqualTo(200);

        assertThat(admin.json(
                                "PUT",
                                "/api/admin/account/password",
                                "{\"current\":\"as configured at first\",\"password\":\"chosen at the desk\"}")
                        .statusCode())
                .isEqualTo(204);
        application.stop();
        application.start();
        assertThat(admin.signIn("admin", "as configured at first").statusCode()).isEqualTo(401);
        assertThat(admin.signIn("admin", "chosen at the desk").statusCode()).isEqualTo(200);

        application.stop();
        application.with("arena.admin.password", "as configured later").start();
        assertThat(admin.get("/api/admin/audit").statusCode()).isEqualTo(401);
        assertThat(admin.signIn("admin", "chosen at the desk").statusCode()).isEqualTo(401);
        assertThat(admin.signIn("admin", "as configured later").statusCode()).isEqualTo(200);
    }

    private static String leftText(ArenaClient voter, String battle) throws IOException {
        return voter.get(battle).at("/turns/0/left/text").asText();
    }
}
