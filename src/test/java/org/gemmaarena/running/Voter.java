package org.gemmaarena.running;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Somebody who battles and votes by HTTP and keeps the cookie. */
public final class Voter {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private String cookie;

    /** Starts a battle and returns its id. */
    public String start(String prompt) {
        var answer = tryToStart(prompt).then().statusCode(201).extract().response();
        return answer.path("id");
    }

    public Response tryToStart(String prompt) {
        return tryToStart(Map.of("prompt", prompt));
    }

    public Response tryToStart(Map<String, ?> body) {
        var answer = request().body(body).post("/api/battles");
        cookie = answer.cookie("arena_voter") == null ? cookie : answer.cookie("arena_voter");
        return answer;
    }

    public RequestSpecification request() {
        var request = given().contentType(ContentType.JSON);
        return cookie == null ? request : request.cookie("arena_voter", cookie);
    }

    public String cookie() {
        return cookie;
    }

    public JsonPath battle(String id) {
        return request()
                .get("/api/battles/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Waits until the battle is in this state. */
    public JsonPath awaitState(String id, String state) {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            var battle = battle(id);
            if (state.equals(battle.getString("state"))) {
                return battle;
            }
            pause();
        }
        return fail(
                "The battle did not become '%s' but is %s", state, battle(id).prettify());
    }

    public Response vote(String id, String choice) {
        return request().body(Map.of("choice", choice)).post("/api/battles/" + id + "/vote");
    }

    /** A whole battle with its vote; returns the reveal. */
    public JsonPath battleAndVote(String prompt, String choice) {
        var id = start(prompt);
        awaitState(id, "ready");
        return vote(id, choice).then().statusCode(200).extract().jsonPath();
    }

    public EventStream events(String id) {
        return events(id, null);
    }

    public EventStream events(String id, String lastEventId) {
        var base = RestAssured.baseURI + ":" + RestAssured.port;
        return EventStream.open(base + "/api/battles/" + id + "/events", cookie, lastEventId);
    }

    /** Waits until something holds, and fails with a message if it doesn't. */
    public static void await(String what, java.util.function.BooleanSupplier condition) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
