package org.gemmaarena.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;
import static org.gemmaarena.running.FakeBackends.FIRST;
import static org.gemmaarena.running.FakeBackends.SECOND;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an admin sees of the backends. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class BackendsApiTest {

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
    void the_address_of_a_backend_reaches_nobody() {
        assertThat(Admin.request().get("/api/admin/backends").asString())
                .doesNotContain(
                        "127.0.0.1",
                        "http",
                        String.valueOf(FakeBackends.server().url().getPort()));
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
