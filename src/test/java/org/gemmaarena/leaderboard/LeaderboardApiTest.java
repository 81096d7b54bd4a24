package org.gemmaarena.leaderboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.util.UUID;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.EventStream;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The board follows the votes, and nothing else. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class LeaderboardApiTest {

    private final Voter voter = new Voter();

    @BeforeEach
    void bothAnswer() {
        FakeBackends.server()
                .script(E2B, Script.answer("The small answer."))
                .script(E4B, Script.answer("The large answer."));
    }

    @Test
    void a_vote_moves_the_board_by_exactly_that_vote() {
        voteFor("gemma4-e4b");
        var before = board();
        voteFor("gemma4-e4b");
        voteFor("gemma4-e2b");
        var after = board();
        assertThat(after.getLong("votes")).isEqualTo(before.getLong("votes") + 2);
        assertThat(wins(after, "gemma4-e4b")).isEqualTo(wins(before, "gemma4-e4b") + 1);
        assertThat(wins(after, "gemma4-e2b")).isEqualTo(wins(before, "gemma4-e2b") + 1);
        double e2b = wins(after, "gemma4-e2b");
        double e4b = wins(after, "gemma4-e4b");
        assertThat(e2b).isPositive();
        assertThat(e4b).isPositive();
        assertThat(after.getString("method.fit")).isEqualTo("mle");
        var gap = rating(after, "gemma4-e4b") - rating(after, "gemma4-e2b");
        assertThat(gap).isCloseTo(400 * Math.log10((e4b + half(after)) / (e2b + half(after))), within(1e-6));
        assertThat(rating(after, "gemma4-e4b") + rating(after, "gemma4-e2b")).isCloseTo(2000, within(1e-6));
    }

    @Test
    void numbers_that_do_not_exist_are_null() {
        var demo = given().get("/api/leaderboard?arena=live")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(demo).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void a_method_that_is_not_computed_is_refused_by_name() {
        given().get("/api/leaderboard?asOf=2020-01-01")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("asOf"));
        given().get("/api/leaderboard?ties=davidson")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("ties"))
                .body("detail", containsString("ties=half"));
    }

    @Test
    void an_arena_that_does_not_exist_is_not_found() {
        given().get("/api/leaderboard?arena=nowhere").then().statusCode(404).contentType("application/problem+json");
        given().get("/leaderboard?arena=nowhere").then().statusCode(404).contentType("text/html");
    }

    @Test
    void the_page_shows_the_same_board_as_the_api() {
        voteFor("gemma4-e2b");
        given().get("/leaderboard")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Gemma 4 E2B"))
                .body(containsString("Gemma 4 E4B"))
                .body(not(containsString("NaN")));
    }

    @Test
    void whoever_watches_is_told_of_a_new_vote() {
        try (var events = EventStream.open("/api/leaderboard/events")) {
            Thread.sleep(1500);
            voteFor("gemma4-e2b");
            var told = events.readUntil(event -> event.name().equals("leaderboard"));
            assertThat(told).last().satisfies(event -> assertThat(event.data().getString("arena"))
                    .isEqualTo("live"));
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void the_arenas_and_models_are_listed() {
        given().get("/api/arenas").then().statusCode(200).body("arena", hasItem("live"));
        given().get("/api/models")
                .then()
                .statusCode(200)
                .body("id", hasItem("gemma4-31b"))
                .body("find { it.id == 'gemma4-e2b' }.battles", equalTo(true))
                .body("find { it.id == 'gemma4-e2b' }.facts.huggingFaceId", equalTo("google/gemma-4-E2B-it"))
                .body("find { it.id == 'gemma4-12b' }.battles", equalTo(false));
    }

    private void voteFor(String model) {
        var id = voter.start("Which? " + UUID.randomUUID());
        var battle = voter.awaitState(id, "ready");
        var wanted = model.equals("gemma4-e2b") ? "small" : "large";
        var side = battle.getString("turns[0].left.text").contains(wanted) ? "left" : "right";
        voter.vote(id, side).then().statusCode(200).body(side + ".model", equalTo(model));
    }

    private static JsonPath board() {
        var exact = JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE);
        return given().get("/api/leaderboard").then().statusCode(200).extract().jsonPath(exact);
    }

    private static double half(JsonPath board) {
        return (board.getLong("pairs[0].ties") + board.getLong("pairs[0].bothBad")) / 2.0;
    }

    private static long wins(JsonPath board, String model) {
        return board.getLong("models.find { it.model == '" + model + "' }.wins");
    }

    private static double rating(JsonPath board, String model) {
        return board.getDouble("models.find { it.model == '" + model + "' }.rating");
    }
}
