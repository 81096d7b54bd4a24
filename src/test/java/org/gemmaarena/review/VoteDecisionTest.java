package org.gemmaarena.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.vote.Choice.LEFT;
import static org.gemmaarena.vote.Choice.RIGHT;
import static org.gemmaarena.vote.Choice.TIE;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.vote.NotCounted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many votes leave the ratings at once, after it was said what that does; nothing else does. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class VoteDecisionTest {

    private static final String EXCLUSIONS = "/api/admin/votes/exclusions";

    @Inject
    ReviewedVotes votes;

    private final String arena = "decided-" + UUID.randomUUID();
    private final UUID honest = UUID.randomUUID();
    private final UUID attacker = UUID.randomUUID();
    private List<UUID> attack;

    /** By honest votes a is ahead of b by 90 to 10; an attack puts b ahead by 310. */
    @BeforeEach
    void an_attack() {
        for (int i = 0; i < 20; i++) {
            votes.cast(arena, honest, "a", "b", i < 18 ? LEFT : RIGHT, "coding");
        }
        attack = new ArrayList<>(IntStream.range(0, 60)
                .mapToObj(i -> votes.cast(arena, attacker, "a", "b", RIGHT, "maths"))
                .toList());
    }

    @Test
    void a_preview_says_what_the_change_then_does_and_changes_nothing_itself() {
        var before = board("");
        assertThat(rank(before, "b")).isEqualTo(1);
        var preview =
                preview(Map.of("battleIds", attack)).statusCode(200).extract().jsonPath();
        assertThat(preview.getString("sentence"))
                .isEqualTo("Takes 60 votes out; Name of b falls from 1 to 2, Name of a rises from 2 to 1.");
        assertThat(preview.getLong("votes")).isEqualTo(60);
        assertThat(board("").<Object>get("models")).isEqualTo(before.get("models"));

        var decided =
                decide(attack, false, "A script.").statusCode(200).extract().jsonPath();
        assertThat(decided.getInt("changed")).isEqualTo(60);
        assertThat(decided.getLong("votes")).isEqualTo(60);
        var after = board("");
        assertThat(after.getLong("votes")).isEqualTo(20);
        assertThat(after.getLong("excludedVotes")).isEqualTo(60);
        for (var model : List.of("a", "b")) {
            var change = "changes.find { it.model == '" + model + "' }.";
            assertThat(preview.getInt(change + "rankBefore")).isEqualTo(rank(before, model));
            assertThat(preview.getInt(change + "rankAfter")).isEqualTo(rank(after, model));
            assertThat(preview.getDouble(change + "ratingAfter")).isEqualTo(rating(after, model));
        }
        assertThat(board("&category=maths").getLong("votes")).isZero();

        var back =
                preview(Map.of("battleIds", attack, "counts", true)).extract().jsonPath();
        assertThat(back.getString("sentence")).startsWith("Brings 60 votes back; Name of a falls from 1 to 2");
        decide(attack, true, "Sorry.").statusCode(200);
        assertThat(board("").<Object>get("models")).isEqualTo(before.get("models"));
        assertThat(board("&category=maths").getLong("votes")).isEqualTo(60);
    }

    @Test
    void each_vote_has_its_entry_in_the_record_and_a_second_time_changes_nothing() {
        var two = attack.subList(0, 2);
        decide(two, false, "A script.");
        var again =
                decide(attack.subList(1, 3), false, "Another reason.").extract().jsonPath();
        assertThat(again.getInt("changed")).isEqualTo(1);
        var newest = Admin.request().get("/api/admin/audit?limit=3").jsonPath();
        assertThat(newest.getList("target", String.class))
                .containsExactly("votes/" + attack.get(2), "votes/" + attack.get(1), "votes/" + attack.get(0));
        assertThat(newest.getList("reason", String.class)).containsExactly("Another reason.", "A script.", "A script.");
        assertThat(newest.getList("action", String.class)).containsOnly("exclude-vote");
        assertThat(found("because=excluded").getList("votes.excludedBecause", String.class))
                .containsExactly("Another reason.", "A script.", "A script.");
    }

    @Test
    void a_filter_stands_for_the_votes_that_fit_and_are_not_so_already() {
        decide(attack.subList(0, 10), false, "The first ten.");
        var filter = Map.of("arena", arena, "voter", attacker.toString());
        var preview =
                preview(Map.of("filter", filter)).statusCode(200).extract().jsonPath();
        var rest = new ArrayList<>(attack.subList(10, 60));
        Collections.reverse(rest);
        assertThat(preview.getList("battleIds", UUID.class)).isEqualTo(rest);
        assertThat(preview.getLong("votes")).isEqualTo(50);
        var back = preview(Map.of("filter", filter, "counts", true)).extract().jsonPath();
        assertThat(back.getList("battleIds", UUID.class)).hasSameElementsAs(attack.subList(0, 10));
        var none = preview(Map.of("filter", Map.of("arena", arena, "choice", "both_bad")));
        none.statusCode(200);
        assertThat(none.extract().jsonPath().getString("sentence"))
                .isEqualTo("No vote leaves or enters the ratings by that.");
    }

    @Test
    void what_stays_out_for_another_reason_moves_nothing() {
        var stopped = votes.cast(arena, honest, "a", "b", LEFT, NotCounted.STOPPED);
        var decided =
                decide(List.of(stopped), false, "It was stopped.").extract().jsonPath();
        assertThat(decided.getInt("changed")).isEqualTo(1);
        assertThat(decided.getLong("votes")).isZero();
        assertThat(board("").getLong("votes")).isEqualTo(80);
        excludeVoter();
        assertThat(board("").getLong("votes")).isEqualTo(20);
        assertThat(decide(attack, false, "Once more.").extract().jsonPath().getLong("votes"))
                .isZero();
        assertThat(decide(attack, true, "And back.").extract().jsonPath().getLong("votes"))
                .isZero();
        assertThat(board("").getLong("votes")).isEqualTo(20);
    }

    @Test
    void if_one_of_them_is_unknown_none_changes() {
        var some = List.of(attack.get(0), UUID.randomUUID());
        preview(Map.of("battleIds", some)).statusCode(404);
        decide(some, false, "A script.").statusCode(404);
        assertThat(found("because=excluded").getList("votes")).isEmpty();
    }

    @Test
    void the_vote_on_one_battle_has_its_own_preview() {
        var path = "/api/admin/votes/" + attack.get(0) + "/exclusion/preview";
        Admin.request().body(Map.of("reason", "x")).post(path).then().statusCode(200);
        var back = Admin.request().body("{}").post(path + "?counts=true").jsonPath();
        assertThat(back.getString("sentence")).isEqualTo("No vote leaves or enters the ratings by that.");
        Admin.request()
                .body("{}")
                .post("/api/admin/votes/" + UUID.randomUUID() + "/exclusion/preview")
                .then()
                .statusCode(404);
    }

    @Test
    void a_board_without_change_of_rank_says_how_far_scores_move() {
        var one = votes.cast(arena, honest, "a", "b", TIE);
        var preview = preview(Map.of("battleIds", List.of(one))).extract().jsonPath();
        assertThat(preview.getString("sentence"))
                .matches("Takes one vote out; no rank changes, scores move by (less than a point|up to \\d points)\\.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"battleIds\":[],\"reason\":\"x\"}",
                "{\"battleIds\":[null],\"reason\":\"x\"}",
                "{\"battleIds\":[\"00000000-0000-0000-0000-000000000000\"]}",
                "{\"battleIds\":[\"00000000-0000-0000-0000-000000000000\"],\"reason\":\" \"}",
                "{\"battleIds\":[\"x\"],\"reason\":\"x\"}",
                "[]"
            })
    void a_decision_needs_battles_and_a_reason(String body) {
        Admin.request().body(body).post(EXCLUSIONS).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void at_most_a_thousand_are_changed_at_once() {
        var many = IntStream.range(0, 1_001).mapToObj(i -> UUID.randomUUID()).toList();
        decide(many, false, "x").statusCode(400);
        preview(Map.of("battleIds", many)).statusCode(400);
        preview(Map.of()).statusCode(400);
        preview(Map.of("battleIds", attack, "filter", Map.of())).statusCode(400);
    }

    @Test
    void nobody_else_may_ask_or_decide() {
        for (var path : List.of(EXCLUSIONS, EXCLUSIONS + "/preview")) {
            given().contentType("application/json")
                    .body(Map.of("battleIds", attack, "reason", "x"))
                    .post(path)
                    .then()
                    .statusCode(401);
        }
        assertThat(found("because=excluded").getList("votes")).isEmpty();
    }

    private void excludeVoter() {
        Admin.request()
                .body(Map.of("reason", "A script."))
                .put("/api/admin/voters/" + attacker + "/exclusion")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse preview(Map<String, ?> body) {
        return Admin.request().body(body).post(EXCLUSIONS + "/preview").then();
    }

    private static ValidatableResponse decide(List<UUID> battles, boolean counts, String reason) {
        return Admin.request()
                .body(Map.of("battleIds", battles, "counts", counts, "reason", reason))
                .post(EXCLUSIONS)
                .then();
    }

    private JsonPath found(String query) {
        return Admin.request()
                .get("/api/admin/votes?arena=" + arena + "&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath board(String query) {
        return given().get("/api/leaderboard?arena=" + arena + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int rank(JsonPath board, String model) {
        return board.getInt("models.find { it.model == '" + model + "' }.rank");
    }

    private static double rating(JsonPath board, String model) {
        return board.getDouble("models.find { it.model == '" + model + "' }.rating");
    }
}
