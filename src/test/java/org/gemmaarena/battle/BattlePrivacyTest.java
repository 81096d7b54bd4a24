package org.gemmaarena.battle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may see and change a battle, and what it gives away before its vote: nothing. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class BattlePrivacyTest {

    private final Voter voter = new Voter();

    @BeforeEach
    void bothAnswer() {
        FakeBackends.server().script(E2B, Script.answer("One answer.")).script(E4B, Script.answer("Another answer."));
    }

    @Test
    void anothers_battle_is_not_found_until_it_is_published() {
        var id = voter.start("Private");
        voter.awaitState(id, "ready");
        var stranger = new Voter();
        stranger.start("My own");
        stranger.request().get("/api/battles/" + id).then().statusCode(404);
        given().get("/api/battles/" + id).then().statusCode(404);
        stranger.vote(id, "left").then().statusCode(404);
        for (var call : List.of("stop", "retry")) {
            stranger.request().post("/api/battles/" + id + "/" + call).then().statusCode(404);
        }
        assertThat(stranger.events(id).status()).isEqualTo(404);

        publish(id, true).then().statusCode(409);
        voter.vote(id, "left").then().statusCode(200);
        publish(id, true).then().statusCode(200).body("public", equalTo(true));
        given().get("/api/battles/" + id).then().statusCode(200).body("reveal.choice", equalTo("left"));
        publish(id, false).then().statusCode(200);
        given().get("/api/battles/" + id).then().statusCode(404);
    }

    @Test
    void a_cookie_that_this_arena_did_not_sign_is_nobodys() {
        var id = voter.start("Mine");
        var forged = voter.cookie().split("\\.")[0] + ".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        given().cookie("arena_voter", forged).get("/api/battles/" + id).then().statusCode(404);
    }

    private io.restassured.response.Response publish(String id, boolean published) {
        return voter.request().body(Map.of("public", published)).put("/api/battles/" + id + "/publication");
    }
}
