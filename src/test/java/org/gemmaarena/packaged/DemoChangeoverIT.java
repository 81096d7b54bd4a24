package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.gemmaarena.inference.fake.FakeModelServer;
import org.gemmaarena.inference.fake.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the demonstration to real models, and never back. */
@Timeout(180)
class DemoChangeoverIT {

    private static final Duration NOTICED = Duration.ofSeconds(10);
    private static final String PULL_E2B = "ollama pull gemma4:e2b";
    private static final String PULL_E4B = "ollama pull gemma4:e4b";
    private static final String DEMONSTRATION = "class=\"demonstration\"";

    @RegisterExtension
    final Scene scene = new Scene();

    @Test
    void changesOverOnceBothModelsAreThereAndNeverBack() throws IOException {
        OllamaPort.requireFreeOnCi();
        var application = scene.keep(PackagedApplication.onH2())
                .with("arena.limits.enabled", "false")
                .start();
        var voter = ArenaClient.of(application);
        assertThat(arenaOfNewBattle(voter)).isEqualTo("demo");
        assertThat(page(voter)).contains(DEMONSTRATION, PULL_E2B, PULL_E4B);

        var fake = scene.keep(FakeModelServer.onPort(OllamaPort.NUMBER));
        GemmaStandIn.scripts(fake, Script.answer("Hello.")).models(GemmaStandIn.served(GemmaStandIn.E2B));
        Patience.until(
                "only the other model is missing", NOTICED, () -> !page(voter).contains(PULL_E2B));
        assertThat(page(voter)).contains(DEMONSTRATION, PULL_E4B);
        assertThat(arenaOfNewBattle(voter)).isEqualTo("demo");

        GemmaStandIn.both(fake, Script.answer("Hello."));
        var pulled = System.nanoTime();
        Patience.until(
                "new battles are live", NOTICED, () -> arenaOfNewBattle(voter).equals("live"));
        var millis = (System.nanoTime() - pulled) / 1_000_000;
        assertThat(page(voter)).doesNotContain(DEMONSTRATION);
        var battle = voter.battle("Hello?");
        voter.await(battle, "ready", Duration.ofSeconds(20));

        fake.stop();
        refusesBattles(voter);
        assertThat(voter.vote(battle, "left").status()).isEqualTo(200);
        application.restart();
        refusesBattles(voter);
        System.out.printf(
                "DemoChangeoverIT: live %d ms after the second model came; outage told, no demonstration%n", millis);
    }

    /** An outage is told as one, and stays one. */
    private static void refusesBattles(ArenaClient voter) throws IOException {
        var refusal =
                Patience.until("a battle is refused", NOTICED, () -> attempt(voter), reply -> reply.status() == 503);
        assertThat(refusal.type()).startsWith("application/problem+json");
        assertThat(refusal.json().path("status").asInt()).isEqualTo(503);
        Patience.pause(NOTICED.dividedBy(2).plusSeconds(1));
        assertThat(attempt(voter).status()).isEqualTo(503);
        assertThat(page(voter)).doesNotContain(DEMONSTRATION);
    }

    private static ArenaClient.Reply attempt(ArenaClient voter) throws IOException {
        var reply = voter.startBattle("Hello?");
        assertThat(reply.status() == 201 && arena(reply).equals("demo"))
                .as("the demonstration plays again")
                .isFalse();
        return reply;
    }

    private static String arenaOfNewBattle(ArenaClient voter) throws IOException {
        var reply = voter.startBattle("Hello?");
        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
        return arena(reply);
    }

    private static String arena(ArenaClient.Reply battle) {
        return battle.json().path("arena").asText();
    }

    private static String page(ArenaClient voter) throws IOException {
        var page = voter.page("/");
        assertThat(page.status()).isEqualTo(200);
        return page.body();
    }
}
