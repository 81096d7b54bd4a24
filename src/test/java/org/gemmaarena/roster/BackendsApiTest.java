package org.gemmaarena.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;
import static org.gemmaarena.running.FakeBackends.FIRST;
import static org.gemmaarena.running.FakeBackends.SECOND;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.roster.BackendState.Latency;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an admin sees of the backends. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class BackendsApiTest {

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @AfterEach
    void isUpAgain() {
        FakeBackends.server().start();
        Voter.await("up again", () -> backend(FIRST).getString("state").equals("up"));
    }

    @Test
    void a_backend_tells_what_it_offers_has_loaded_and_how_fast_it_was_until_it_goes_down() {
        FakeBackends.server().script(E2B, Script.answer("A")).script(E4B, Script.answer("B"));
        new Voter().battleAndVote("How fast?", "tie");
        Voter.await(
                "the answers are measured",
                () -> !backend(FIRST).getList("models").isEmpty());
        Voter.await("nothing is being written", () -> backend(FIRST).get("loaded[0].name") != null);
        var first = backend(FIRST);
        assertThat(first.getString("kind")).isEqualTo("ollama");
        assertThat(first.getString("state")).isEqualTo("up");
        assertThat(first.getString("since")).endsWith("Z");
        assertThat(first.getString("offered.find { it.name == '%s' }.digest".formatted(E2B)))
                .isEqualTo("sha256:e2b");
        assertThat(first.getLong("loaded[0].bytes")).isEqualTo(3_000_000_000L);
        assertThat(first.getLong("loaded[0].videoBytes")).isEqualTo(2_000_000_000L);
        assertThat(first.getInt("models.find { it.model == 'gemma4-e2b' }.answers"))
                .isPositive();
        assertThat(first.getDouble("models.find { it.model == 'gemma4-e2b' }.tokensPerSecond.median"))
                .as("as the fake server says")
                .isEqualTo(50);
        assertThat(first.getDouble("models.find { it.model == 'gemma4-e2b' }.timeToFirstTokenMs.p95"))
                .isNotNegative();
        assertThat(backend(SECOND).<Object>get("loaded"))
                .as("a server of chat completions doesn't tell")
                .isNull();
        FakeBackends.server().stop();
        Voter.await("down", () -> backend(FIRST).getString("state").equals("down"));
        assertThat(backend(FIRST).getString("since")).isGreaterThan(first.getString("since"));
        assertThat(backend(FIRST).getList("offered")).as("what it offered last").isNotEmpty();
    }

    @Test
    void a_battle_that_can_still_be_voted_on_is_not_measured() {
        FakeBackends.server().script(E2B, Script.answer("A")).script(E4B, Script.answer("B"));
        var voter = new Voter();
        long before = measured();
        var battle = voter.start("Not yet");
        voter.awaitState(battle, "ready");
        assertThat(measured()).isEqualTo(before);
        voter.vote(battle, "tie").then().statusCode(200);
        assertThat(measured()).isEqualTo(before + 1);
    }

    private long measured() {
        var latencies = new Latencies(database, clock);
        return QuarkusTransaction.requiringNew().call(latencies::byBackend).getOrDefault(FIRST, List.of()).stream()
                .mapToLong(Latency::answers)
                .sum();
    }

    @Test
    void the_address_of_a_backend_reaches_nobody() {
        assertThat(Admin.request().get("/api/admin/backends").asString())
                .doesNotContain(
                        "127.0.0.1", "http", ":" + FakeBackends.server().url().getPort());
    }

    private static JsonPath backend(String name) {
        return Admin.request()
                .get("/api/admin/backends")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("find { it.name == '%s' }".formatted(name));
    }
}
