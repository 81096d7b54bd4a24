package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.gemmaarena.inference.fake.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The model server's process is slow, hangs, dies in the middle of an answer, and comes back with other weights. */
@Timeout(300)
class ModelServerAwayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final List<String> SIDES = List.of("left", "right");
    private static final String LONG = Script.LOREM.repeat(60);

    @RegisterExtension
    final Scene scene = new Scene();

    private ArenaClient voter;

    @Test
    void slowItIsWaitedForDeadOrHangingItIsToldAndRunAgainAndOtherWeightsAreTold() throws Exception {
        var models = scene.keep(new ModelProcess());
        models.start("first", "A slow answer.", Duration.ofSeconds(5), 20);
        var application = scene.keep(PackagedApplication.onH2())
                .startingQuickly()
                .with("arena.backends.fake.kind", "ollama")
                .with("arena.backends.fake.url", models.url().toString())
                .with("arena.limits.enabled", "false")
                .with("arena.probe-every", "1s")
                .with("arena.battle.first-token-limit", "20s")
                .with("arena.battle.idle-limit", "3s")
                .with("arena.integrity.judge-every", "off")
                .start();
        voter = ArenaClient.of(application);

        var slow = voter.battle("Take your time.");
        voter.await(slow, "ready", PATIENCE);
        assertThat(voter.vote(slow, "left").status()).isEqualTo(200);

        models.kill();
        var refused = Patience.until(
                "its absence is noticed",
                PATIENCE,
                () -> voter.startBattle("Anybody?"),
                reply -> reply.status() == 503);
        assertThat(refused.retryAfter()).matches("[1-9][0-9]*");
        assertThat(voter.page("/").status()).isEqualTo(200);
        assertThat(voter.page("/leaderboard").status()).isEqualTo(200);
        assertThat(application.ready() && application.alive()).isTrue();

        models.start("first", LONG, Duration.ZERO, 10);
        var killed = begun("Write on and on.");
        models.kill();
        requireFailed(killed);
        models.start("first", LONG, Duration.ZERO, 10);
        var frozen = begun("And on.");
        models.freeze();
        requireFailed(frozen);
        models.thaw();
        models.kill();

        models.start("second", "A short answer.", Duration.ZERO, 50);
        for (var battle : List.of(killed, frozen)) {
            Patience.until("it runs again", PATIENCE, () -> voter.retry(battle).status() == 202);
            var ready = voter.await(battle, "ready", PATIENCE);
            SIDES.forEach(side -> assertThat(text(ready, side)).isEqualTo("A short answer."));
            assertThat(voter.vote(battle, "tie").status()).isEqualTo(200);
        }
        Patience.until(
                "the board has all votes and says that both models changed",
                PATIENCE,
                () -> voter.leaderboard("live"),
                seen -> seen.path("votes").asInt() == 3
                        && seen.path("models").findValues("changed").toString().equals("[[\"digest\"], [\"digest\"]]"));
    }

    /** A battle both sides of which show text and are far from their ends. */
    private String begun(String prompt) {
        var battle = Patience.until(
                        "the model server is noticed",
                        PATIENCE,
                        () -> voter.startBattle(prompt),
                        reply -> reply.status() == 201)
                .json()
                .path("id")
                .asText();
        Patience.until("both sides write", PATIENCE, () -> voter.get(battle), seen -> SIDES.stream()
                .noneMatch(side -> text(seen, side).isEmpty()));
        return battle;
    }

    /** What was shown stays, and there are words for the failure. */
    private void requireFailed(String battle) {
        var failed = voter.await(battle, "failed", PATIENCE);
        for (var side : SIDES) {
            assertThat(text(failed, side)).isNotEmpty();
            assertThat(LONG).startsWith(text(failed, side));
            assertThat(failed.at("/turns/0/" + side + "/outcome").asText()).isEqualTo("error");
        }
    }

    private static String text(JsonNode battle, String side) {
        return battle.at("/turns/0/" + side + "/text").asText();
    }
}
