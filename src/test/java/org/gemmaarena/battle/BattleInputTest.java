package org.gemmaarena.battle;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a battle takes, and how it refuses what it does not. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class BattleInputTest {

    private final Voter voter = new Voter();

    @BeforeEach
    void bothAnswer() {
        FakeBackends.server().script(E2B, Script.answer("One answer.")).script(E4B, Script.answer("Another answer."));
    }

    @Test
    void an_unknown_choice_or_reason_is_named_as_invalid_input() {
        var id = voter.start("Which?");
        voter.awaitState(id, "ready");
        for (var choice : List.of("middle", "1", "")) {
            voter.vote(id, choice).then().statusCode(400).contentType("application/problem+json");
        }
        voter.request()
                .body("{\"choice\":1}")
                .post("/api/battles/" + id + "/vote")
                .then()
                .statusCode(400);
        voter.request()
                .body(Map.of("choice", "left", "reasons", List.of("because")))
                .post("/api/battles/" + id + "/vote")
                .then()
                .statusCode(400);
        voter.request()
                .body("{}")
                .post("/api/battles/" + id + "/vote")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("choice"));
        assertThat(voter.battle(id).getString("state")).isEqualTo("ready");
    }

    @Test
    void bad_input_is_named_field_by_field() {
        for (var prompt : List.of("", "   \n ", "x".repeat(16_001))) {
            voter.request()
                    .body(Map.of("prompt", prompt))
                    .post("/api/battles")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations.field", hasItem("prompt"))
                    .body("violations.message", everyItem(not(nullValue())));
        }
        for (var body : List.of(
                "{\"prompt\":\"a\",\"images\":[{}]}",
                "{\"prompt\":\"a\",\"categories\":[null]}",
                "{",
                "[]",
                "\"text\"",
                "{\"prompt\":{}}",
                "")) {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/battles")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void a_body_that_repeats_a_field_after_all_others_is_malformed() {
        voter.request()
                .body("{\"prompt\":\"a\",\"categories\":[],\"images\":[],\"audio\":null,\"prompt\":\"b\"}")
                .post("/api/battles")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void the_stored_times_and_texts_are_those_that_were_shown() {
        var started = voter.request().body(Map.of("prompt", "A \u0000 and 😀")).post("/api/battles");
        started.then().statusCode(201).body("turns[0].prompt", equalTo("A \uFFFD and 😀"));
        var battle = given().cookie("arena_voter", started.cookie("arena_voter"))
                .get("/api/battles/" + started.path("id"))
                .jsonPath();
        assertThat(battle.getString("createdAt")).isEqualTo(started.path("createdAt"));
    }

    @Test
    void an_unknown_battle_is_a_problem_with_words() {
        given().get("/api/battles/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404))
                .body("detail", containsString("no such battle"));
    }
}
