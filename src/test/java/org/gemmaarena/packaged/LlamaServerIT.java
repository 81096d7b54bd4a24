package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Battles of tiny models on two real llama-servers; only where {@code LLAMA_SERVER_BIN} names one. */
@Timeout(180)
class LlamaServerIT {

    private static final String LEFT = "tiny-left";
    private static final String RIGHT = "tiny-right";
    private static final String ENDLESS = "tiny-endless";
    /** Each of the two has two answers. */
    private static final Map<String, String> SAYINGS =
            Map.of(LEFT, "tiny left model|Rivers begin as rain", RIGHT, "the right side|println\\(42\\)");

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);

    @RegisterExtension
    final Scene scene = new Scene();

    private PackagedApplication application;

    @BeforeEach
    void needsAServer() {
        if (LlamaServer.program().isEmpty()) {
            var reason = "skipped: LLAMA_SERVER_BIN names no executable llama-server";
            System.out.println(reason);
            abort(reason);
        }
        application = scene.keep(PackagedApplication.onH2()).with("arena.limits.enabled", "false");
    }

    @Test
    void answersAreOfTheModelsThatTheRevealNames() throws IOException {
        serve(LEFT);
        serve(RIGHT);
        var voter = start(LEFT, RIGHT);
        for (int i = 0; i < 4; i++) {
            var battle = voter.battle("Say hello, please.");
            var ready = voter.await(battle, "ready", ANSWER_LIMIT);
            var reveal = voter.vote(battle, "tie").json();
            for (var side : new String[] {"left", "right"}) {
                var model = reveal.path(side).path("model").asText();
                assertThat(text(ready, side)).containsPattern(SAYINGS.get(model));
                assertMeasured(reveal.path(side).path("stats"));
            }
            assertThat(reveal.at("/left/model")).isNotEqualTo(reveal.at("/right/model"));
            System.out.printf("LlamaServerIT: left %s, right %s%n", reveal.path("left"), reveal.path("right"));
        }
    }

    @Test
    void aStopFreesTheServer() throws IOException {
        serve(LEFT);
        var endless = serve(ENDLESS);
        var voter = start(LEFT, ENDLESS);
        var battle = voter.battle("Go on and on.");
        Patience.until("the endless model writes", ANSWER_LIMIT, () -> endless.busy() && hasText(voter.get(battle)));

        assertThat(voter.stop(battle).status()).isEqualTo(202);
        var stopped = System.nanoTime();

        Patience.until("llama-server is idle", Duration.ofSeconds(3), () -> !endless.busy());
        System.out.printf("LlamaServerIT: idle %d ms after the stop%n", (System.nanoTime() - stopped) / 1_000_000);
        var ready = voter.await(battle, "ready", Duration.ofSeconds(10));
        assertThat(outcome(ready, endlessSide(ready))).isEqualTo("stopped");
        assertThat(outcome(ready, other(endlessSide(ready)))).isEqualTo("stop");
        assertThat(voter.vote(battle, "left").json().path("counted").asBoolean(true))
                .isFalse();
    }

    @Test
    void aKilledServerFailsItsOwnSideOnlyAndARetryWorksOnceItIsBack() throws IOException {
        serve(LEFT);
        var endless = serve(ENDLESS);
        application.with("arena.models." + ENDLESS + ".max-tokens", "6000");
        var voter = start(LEFT, ENDLESS);
        var battle = voter.battle("Go on and on.");
        Patience.until("the endless model writes", ANSWER_LIMIT, () -> endless.busy() && hasText(voter.get(battle)));

        endless.kill();

        var failed = voter.await(battle, "failed", Duration.ofSeconds(20));
        var side = endlessSide(failed);
        assertThat(outcome(failed, side)).isEqualTo("error");
        assertThat(text(failed, side)).isNotEmpty();
        assertThat(outcome(failed, other(side))).isEqualTo("stop");
        endless.start();
        assertThat(voter.retry(battle).status()).isEqualTo(202);
        var ready = voter.await(battle, "ready", ANSWER_LIMIT);
        assertThat(outcome(ready, side)).isEqualTo("length");
        assertThat(text(ready, other(side))).isEqualTo(text(failed, other(side)));
        var reveal = voter.vote(battle, other(side)).json();
        assertThat(reveal.path(side).path("model").asText()).isEqualTo(ENDLESS);
        System.out.printf(
                "LlamaServerIT: killed after %d characters, the retry wrote %d; stats %s%n",
                text(failed, side).length(),
                text(ready, side).length(),
                reveal.path(side).path("stats"));
    }

    private LlamaServer serve(String model) {
        var server = scene.keep(new LlamaServer(model)).start();
        application
                .with("arena.backends." + model + ".kind", "openai")
                .with("arena.backends." + model + ".url", server.url().toString())
                .with("arena.models." + model + ".backend", model)
                .with("arena.models." + model + ".name", model)
                .with("arena.models." + model + ".max-tokens", "200000")
                .with("arena.models." + model + ".thinking", "false");
        return server;
    }

    private ArenaClient start(String one, String another) {
        return ArenaClient.of(
                application.with("arena.roster", one + "," + another).start());
    }

    private static void assertMeasured(JsonNode stats) {
        assertThat(stats.path("outputTokens").asInt()).isPositive();
        assertThat(stats.path("tokensPerSecond").asDouble()).isPositive();
    }

    private static boolean hasText(JsonNode battle) {
        return !text(battle, "left").isEmpty() && !text(battle, "right").isEmpty();
    }

    private static String endlessSide(JsonNode battle) {
        return text(battle, "left").startsWith("round and around") ? "left" : "right";
    }

    private static String other(String side) {
        return side.equals("left") ? "right" : "left";
    }

    private static String outcome(JsonNode battle, String side) {
        return battle.at("/turns/0/" + side + "/outcome").asText();
    }

    private static String text(JsonNode battle, String side) {
        return battle.at("/turns/0/" + side + "/text").asText();
    }
}
