package org.gemmaarena.leaderboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An admin takes a model off the boards that visitors see; its votes count as before. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class HiddenModelTest {

    private static final JsonPathConfig EXACT =
            JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE);
    private static final String ID = "secret-candidate";
    private static final String NAME = "Secret Candidate";

    private final String arena = "hidden-" + UUID.randomUUID();
    private final String model = "/api/admin/leaderboard/hidden-models/" + arena + "/" + ID;

    @BeforeEach
    void three_models_of_which_the_first_is_best() {
        var lines = line(NAME, "Oak", "model_a").repeat(9)
                + line(NAME, "Oak", "model_b")
                + line("Oak", "Elm", "model_a").repeat(6)
                + line("Oak", "Elm", "model_b").repeat(4)
                + line(NAME, "Elm", "tie");
        Admin.request()
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/api/admin/import?format=arena&arena=" + arena)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(21));
    }

    private static String line(String a, String b, String winner) {
        return "{\"model_a\":\"%s\",\"model_b\":\"%s\",\"winner\":\"%s\",\"timestamp\":\"2026-05-01T10:00:00Z\"}\n"
                .formatted(a, b, winner);
    }

    @Test
    void visitors_find_neither_its_id_nor_its_name_anywhere_and_the_others_keep_their_scores() {
        var before = board();
        assertThat(before.getList("models.model", String.class)).contains(ID);
        Admin.request().put(model).then().statusCode(204);

        for (var path : List.of(
                "/api/leaderboard?arena=" + arena,
                "/api/leaderboard?position=adjusted&arena=" + arena,
                "/api/leaderboard?style=controlled&arena=" + arena,
                "/api/leaderboard?asOf=2026-05-02&arena=" + arena,
                "/leaderboard?arena=" + arena,
                "/leaderboard?fragment=table&arena=" + arena,
                "/api/leaderboard/history?arena=" + arena,
                "/api/compare/elm/oak?arena=" + arena)) {
            given().get(path)
                    .then()
                    .statusCode(200)
                    .body(not(containsString(ID)))
                    .body(not(containsString(NAME)));
        }
        var after = board();
        assertThat(after.getLong("votes")).isEqualTo(21);
        assertThat(after.getList("pairs.a", String.class)).containsExactly("elm");
        for (var id : List.of("oak", "elm")) {
            assertThat(rating(after, id)).isEqualTo(rating(before, id));
        }
        assertThat(after.getInt("models[0].rank")).isEqualTo(1);
    }

    @Test
    void nobody_compares_with_it_or_measures_from_it() {
        Admin.request().put(model).then().statusCode(204);
        given().get("/api/compare/oak/" + ID + "?arena=" + arena).then().statusCode(404);
        for (var path : List.of("/api/leaderboard", "/api/leaderboard/history", "/api/compare/elm/oak")) {
            given().get(path + "?anchor=" + ID + "&arena=" + arena)
                    .then()
                    .statusCode(400)
                    .body("violations.field", hasItem("anchor"));
        }
    }

    @Test
    void it_comes_back_as_it_was_and_both_are_on_record() {
        var before = board();
        Admin.request().put(model).then().statusCode(204);
        Admin.request().put(model).then().statusCode(204);
        Admin.request()
                .get("/api/admin/leaderboard/hidden-models")
                .then()
                .statusCode(200)
                .body("'" + arena + "'", equalTo(List.of(ID)));
        Admin.request().delete(model).then().statusCode(204);
        Admin.request().delete(model).then().statusCode(204);
        assertThat(board().getList("models")).isEqualTo(before.getList("models"));
        var record = Admin.request().get("/api/admin/audit?limit=2").jsonPath();
        assertThat(record.getList("action", String.class)).containsExactly("show-model", "hide-model");
        assertThat(record.getList("target", String.class)).containsOnly("arenas/" + arena + "/models/" + ID);
    }

    @Test
    void what_is_not_there_can_not_be_hidden_and_nobody_else_hides() {
        Admin.request().put(model + "-too").then().statusCode(404);
        Admin.request()
                .put("/api/admin/leaderboard/hidden-models/nowhere/" + ID)
                .then()
                .statusCode(404);
        given().put(model).then().statusCode(401);
        given().get("/api/admin/leaderboard/hidden-models").then().statusCode(401);
        given().get("/api/leaderboard?arena=" + arena).then().body("models.model", hasItem(ID));
    }

    /** After the second for which a board may be older than what an admin did. */
    private JsonPath board() {
        Voter.await("a board of 21 votes", () -> read().getLong("votes") == 21);
        return read();
    }

    private JsonPath read() {
        return given().get("/api/leaderboard?arena=" + arena)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(EXACT);
    }

    private static double rating(JsonPath board, String id) {
        return board.getDouble("models.find { it.model == '" + id + "' }.rating");
    }
}
