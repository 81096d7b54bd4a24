package org.gemmaarena.leaderboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.EventStream;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.PublicBoard;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The board follows the votes, and nothing else. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class LeaderboardApiTest {

    private static final JsonPathConfig EXACT =
            JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE);

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
        given().get("/api/leaderboard?arena=live&category=nobody-has-voted-here")
                .then()
                .statusCode(200)
                .body(not(containsString("NaN")))
                .body("votes", equalTo(0))
                .body("models.find { it.model == 'gemma4-e2b' }.rating", nullValue())
                .body("models.find { it.model == 'gemma4-e2b' }.rank", nullValue())
                .body("models.find { it.model == 'gemma4-e2b' }.standardError", nullValue())
                .body("models.find { it.model == 'gemma4-e2b' }.lower", nullValue())
                .body("models.find { it.model == 'gemma4-e2b' }.elo", nullValue())
                .body("models.find { it.model == 'gemma4-e2b' }.winRate", nullValue())
                .body("models.find { it.model == 'gemma4-e2b' }.votes", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        "category, !",
        "category, Ａ",
        "ties, third",
        "both_bad, maybe",
        "style, baroque",
        "position, above",
        "interval, none",
        "asOf, yesterday",
        "asOf, 2026-02-30",
        "asOf, +999999999-12-31",
        "asOf, 0000-01-01",
        "anchor_score, NaN",
        "anchor_score, 1e9",
        "elo_k, -1",
        "elo_k, 0",
        "elo_k, much"
    })
    void a_parameter_that_cannot_be_read_is_refused_by_its_name(String parameter, String value) {
        for (String path : List.of("/api/leaderboard", "/api/leaderboard/history", "/api/compare/a/b")) {
            given().queryParam(parameter, value)
                    .queryParam("anchor", "gemma4-e2b")
                    .get(path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("violations.field", hasItem(parameter));
        }
    }

    @Test
    void style_control_by_bootstrap_is_refused_where_it_would_take_minutes() {
        var arena = "many-" + UUID.randomUUID();
        var line = "{\"model_a\":\"a\",\"model_b\":\"b\",\"winner\":\"model_a\"}\n";
        given().auth()
                .preemptive()
                .basic("admin", "test-password")
                .contentType("application/x-ndjson")
                .body(line.repeat(10_001).getBytes(StandardCharsets.UTF_8))
                .post("/api/admin/import?format=arena&arena=" + arena)
                .then()
                .statusCode(200);
        var board = "/api/leaderboard?style=controlled&arena=" + arena;
        given().get(board + "&interval=bootstrap").then().statusCode(400).body("violations.field", hasItem("interval"));
        given().get(board).then().statusCode(200).body("votes", equalTo(10_001));
    }

    @Test
    void an_anchor_that_is_no_model_of_the_arena_is_refused() {
        for (String path : List.of("/api/leaderboard", "/api/leaderboard/history")) {
            given().get(path + "?anchor=gpt").then().statusCode(400).body("violations.field", hasItem("anchor"));
        }
    }

    @Test
    void the_history_refuses_what_counts_cannot_give() {
        given().get("/api/leaderboard/history?style=controlled")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("style"));
        for (String interval : List.of("cluster", "bootstrap")) {
            given().get("/api/leaderboard/history?interval=" + interval)
                    .then()
                    .statusCode(400)
                    .body("violations.field", hasItem("interval"));
        }
    }

    @Test
    void elo_goes_on_from_vote_to_vote() {
        voteFor("gemma4-e4b");
        var before = board();
        voteFor("gemma4-e4b");
        var after = board();
        double expected = 1 / (1 + Math.pow(10, (elo(before, "gemma4-e2b") - elo(before, "gemma4-e4b")) / 400));
        assertThat(elo(after, "gemma4-e4b")).isCloseTo(elo(before, "gemma4-e4b") + 4 * (1 - expected), within(1e-8));
        assertThat(elo(after, "gemma4-e4b") + elo(after, "gemma4-e2b")).isCloseTo(2000, within(1e-8));
    }

    @Test
    void elo_after_an_exclusion_is_that_of_the_votes_that_are_left() {
        voteFor("gemma4-e4b");
        var second = voteFor("gemma4-e4b");
        voteFor("gemma4-e2b");
        var before = elo(board(), "gemma4-e4b");
        exclude(second);
        var after = PublicBoard.now("live");
        assertThat(elo(after, "gemma4-e4b")).isNotEqualTo(before);
        var replayed = given().get("/api/leaderboard?asOf=2999-12-31").jsonPath(EXACT);
        assertThat(elo(after, "gemma4-e4b")).isCloseTo(elo(replayed, "gemma4-e4b"), within(1e-9));
        assertThat(after.getLong("votes")).isEqualTo(replayed.getLong("votes"));
    }

    @Test
    void an_excluded_vote_leaves_the_board_at_once() {
        var id = voteFor("gemma4-e4b");
        var before = board();
        long counted = before.getLong("votes");
        Voter.await("the history of " + counted + " votes", () -> history().getLong("days[-1].votes") == counted);
        exclude(id);
        var after = PublicBoard.now("live");
        assertThat(history().getLong("days[-1].votes")).isEqualTo(counted - 1);
        assertThat(after.getLong("votes")).isEqualTo(before.getLong("votes") - 1);
        assertThat(after.getLong("excludedVotes")).isEqualTo(before.getLong("excludedVotes") + 1);
        assertThat(wins(after, "gemma4-e4b")).isEqualTo(wins(before, "gemma4-e4b") - 1);
    }

    private static void exclude(String battle) {
        given().auth()
                .preemptive()
                .basic("admin", "test-password")
                .contentType("application/json")
                .body("{\"reason\":\"a test\"}")
                .put("/api/admin/votes/" + battle + "/exclusion")
                .then()
                .statusCode(200);
    }

    @Test
    void two_models_compare_with_their_evidence_and_speed() {
        voteFor("gemma4-e4b");
        for (String path : List.of("gemma4-e2b/gemma4-e4b", "gemma4-e4b/gemma4-e2b")) {
            given().get("/api/compare/" + path)
                    .then()
                    .statusCode(200)
                    .body("pair.a", equalTo("gemma4-e2b"))
                    .body("pair.b", equalTo("gemma4-e4b"))
                    .body("pair.votes", greaterThan(0))
                    .body("evidence.sequence.lower", greaterThanOrEqualTo(0f))
                    .body("models.board.model", hasItem("gemma4-e4b"))
                    .body("models[0].speed.answers", greaterThan(0))
                    .body("models[0].speed.totalMs", notNullValue());
        }
        given().get("/api/compare/gemma4-e2b/nobody").then().statusCode(404);
        given().get("/api/compare/gemma4-e2b/gemma4-e2b").then().statusCode(404);
    }

    @Test
    void a_day_before_the_first_vote_has_a_board_without_votes_and_today_has_them_all() {
        voteFor("gemma4-e2b");
        given().get("/api/leaderboard?asOf=2020-01-01")
                .then()
                .statusCode(200)
                .body("votes", equalTo(0))
                .body("method.asOf", equalTo("2020-01-01"));
        var today = given().get("/api/leaderboard?asOf=2999-01-01").jsonPath();
        assertThat(today.getLong("votes")).isEqualTo(board().getLong("votes"));
    }

    @Test
    void the_last_day_of_the_history_is_the_board_of_now() {
        voteFor("gemma4-e2b");
        long counted = board().getLong("votes");
        Voter.await("the history of " + counted + " votes", () -> history().getLong("days[-1].votes") == counted);
        assertThat(history().getDouble("days[-1].models.find { it.model == 'gemma4-e2b' }.rating"))
                .isEqualTo(rating(board(), "gemma4-e2b"));
    }

    private static JsonPath history() {
        return given().get("/api/leaderboard/history")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(EXACT);
    }

    @Test
    void boards_of_single_votes_agree_with_the_counts_they_are_made_of() {
        voteFor("gemma4-e2b");
        voteFor("gemma4-e4b");
        for (String method : List.of("style=controlled", "interval=cluster", "style=controlled&position=adjusted")) {
            var single = given().get("/api/leaderboard?" + method)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("NaN")))
                    .extract()
                    .jsonPath();
            assertThat(single.getLong("votes")).isEqualTo(board().getLong("votes"));
            assertThat(single.getLong("models.find { it.model == 'gemma4-e2b' }.wins"))
                    .isEqualTo(wins(board(), "gemma4-e2b"));
        }
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

    private String voteFor(String model) {
        var id = voter.start("Which? " + UUID.randomUUID());
        var battle = voter.awaitState(id, "ready");
        var wanted = model.equals("gemma4-e2b") ? "small" : "large";
        var side = battle.getString("turns[0].left.text").contains(wanted) ? "left" : "right";
        voter.vote(id, side).then().statusCode(200).body(side + ".model", equalTo(model));
        return id;
    }

    private static double elo(JsonPath board, String model) {
        return board.getDouble("models.find { it.model == '" + model + "' }.elo");
    }

    private static JsonPath board() {
        return PublicBoard.withAllVotes("live");
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
