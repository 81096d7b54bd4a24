package org.gemmaarena.snapshot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.EventStream;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.gemmaarena.transfer.SixModelsArena;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Boards are frozen to the last digit, shown in place of live ones, compared, handed out and let go. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class SnapshotApiTest {

    private static final String SNAPSHOTS = "/api/admin/snapshots";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Session database;

    private final String arena = "frozen-" + UUID.randomUUID();

    @BeforeEach
    void six_models() {
        load(SixModelsArena.body());
        awaitVotes(600);
    }

    @Test
    void a_snapshot_holds_every_number_of_the_board_and_its_categories() {
        var live = board("");
        var coding = board("&category=coding");
        long id = freeze("July", "Before the new sampling");
        var made = Admin.request()
                .get(SNAPSHOTS + "/" + id)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .body("snapshot.name", equalTo("July"))
                .body("snapshot.note", equalTo("Before the new sampling"))
                .body("snapshot.arena", equalTo(arena))
                .body("snapshot.votes", equalTo(600))
                .body("snapshot.madeBy", equalTo("admin"))
                .body("snapshot.published", equalTo(false))
                .body("boards.category", equalTo(List.of("all", "coding", "maths", "writing")));
        assertThat(numbers(read(made).at("/boards/0/board"))).isEqualTo(numbers(live));
        assertThat(numbers(read(made).at("/boards/1/board"))).isEqualTo(numbers(coding));
        Admin.request().get(SNAPSHOTS + "?limit=1").then().body("id", equalTo(List.of((int) id)));
    }

    @Test
    void a_published_snapshot_is_what_visitors_see_whatever_votes_come() {
        var before = board("");
        long id = freeze("July", null);
        publish(id);
        load(line("more"));
        var frozen = board("");
        assertThat(numbers(frozen)).isEqualTo(numbers(before));
        assertThat(frozen.at("/snapshot/name").asText()).isEqualTo("July");
        assertThat(board("&category=coding").at("/method/category").asText()).isEqualTo("coding");
        given().get("/leaderboard?arena=" + arena)
                .then()
                .statusCode(200)
                .body(containsString("Frozen on "), containsString("July."))
                .body(not(containsString("data-options")));
        given().get("/api/leaderboard/history?arena=" + arena).then().body("days", empty());
        given().get("/api/compare/m1/m2?arena=" + arena)
                .then()
                .body("pair.votes", equalTo(before.at("/pairs/0/votes").asInt()))
                .body("models.speed", equalTo(Arrays.asList(null, null)))
                .body("categories.category", equalTo(List.of("coding", "maths", "writing")));
        var ours = "find { it.arena == '" + arena + "' }.";
        given().get("/api/arenas").then().body(ours + "votes", equalTo(600)).body(ours + "counted", equalTo(600));
        for (var other : List.of("&ties=davidson", "&asOf=2026-01-01", "&category=reasoning", "&elo_k=5")) {
            given().get("/api/leaderboard?arena=" + arena + other)
                    .then()
                    .statusCode(404)
                    .body("detail", containsString("July"));
        }
        goLive();
        awaitVotes(601);
        assertThat(board("").at("/snapshot").isNull()).isTrue();
    }

    @Test
    void a_snapshot_holds_the_vote_that_came_a_moment_ago() {
        board("");
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(
                        "insert into tally_change (arena, category, left_model, right_model, choice, counted, votes) "
                                + "values (:arena, 'all', 'm1', 'm2', 'LEFT', true, 1)")
                .setParameter("arena", arena)
                .executeUpdate());
        entry(freeze("July", null)).body("snapshot.votes", equalTo(601));
    }

    @Test
    void a_snapshot_of_another_method_answers_to_that_method_and_to_none() {
        long id = freeze(Map.of("name", "Styled", "style", "controlled", "category", "coding"));
        publish(id);
        for (var asked : List.of("", "&category=coding", "&category=coding&style=controlled")) {
            assertThat(board(asked).at("/method/style").asText()).isEqualTo("controlled");
            assertThat(board(asked).at("/method/category").asText()).isEqualTo("coding");
        }
        given().get("/api/leaderboard?category=maths&arena=" + arena).then().statusCode(404);
    }

    @Test
    void whoever_watches_hears_of_the_publication_and_not_of_votes_behind_it() {
        long id = freeze("July", null);
        var marker = "marker-" + UUID.randomUUID();
        try (var events = EventStream.open("/api/leaderboard/events")) {
            var first = CompletableFuture.supplyAsync(() -> told(events, marker));
            Voter.await("the first event", () -> {
                load(marker, line(UUID.randomUUID().toString()));
                return first.isDone();
            });
            publish(id);
            told(events, arena);
            load(line("more"));
            for (int look = 0; look < 2; look++) {
                load(marker, line(UUID.randomUUID().toString()));
                assertThat(told(events, marker)).doesNotContain(arena);
            }
            goLive();
            assertThat(told(events, arena)).contains(arena);
        }
    }

    /** The arenas of all events up to one of this arena. */
    private static List<String> told(EventStream events, String arena) {
        return events.readUntil(event -> arena.equals(event.data().getString("arena"))).stream()
                .map(event -> event.data().getString("arena"))
                .toList();
    }

    @Test
    void another_publication_replaces_the_first_and_only_what_nobody_sees_is_deleted() {
        long first = freeze("First", null);
        long second = freeze("Second", null);
        publish(first);
        publish(second);
        publish(second);
        assertThat(board("").at("/snapshot/name").asText()).isEqualTo("Second");
        entry(first).body("snapshot.published", equalTo(false));
        entry(second).body("snapshot.published", equalTo(true)).body("snapshot.publishedBy", equalTo("admin"));
        Admin.request().delete(SNAPSHOTS + "/" + second).then().statusCode(409);
        Admin.request().delete(SNAPSHOTS + "/" + first).then().statusCode(204);
        Admin.request().get(SNAPSHOTS + "/" + first).then().statusCode(404);
        goLive();
        goLive();
        Admin.request().delete(SNAPSHOTS + "/" + second).then().statusCode(204);
        Admin.request()
                .get("/api/admin/audit?limit=7")
                .then()
                .body(
                        "action",
                        equalTo(List.of(
                                "delete-snapshot",
                                "unpublish-snapshot",
                                "delete-snapshot",
                                "publish-snapshot",
                                "publish-snapshot",
                                "freeze",
                                "freeze")))
                .body("before[3]", equalTo("First"))
                .body("after[3]", equalTo("Second"))
                .body("before[4]", equalTo("live boards"));
    }

    @Test
    void two_snapshots_compare_model_by_model_and_with_the_board_of_now() {
        long first = freeze("First", null);
        load(line("more"));
        awaitVotes(601);
        long second = freeze("Second", null);
        for (var b : List.of(String.valueOf(second), "live")) {
            Admin.request()
                    .get(SNAPSHOTS + "/comparison?a=" + first + "&b=" + b)
                    .then()
                    .statusCode(200)
                    .body("a.name", equalTo("First"))
                    .body("b.name", b.equals("live") ? nullValue() : equalTo("Second"))
                    .body("sameMethod", equalTo(true))
                    .body("categories", equalTo(List.of("all", "coding", "maths", "writing")))
                    .body("models", hasSize(6))
                    .body("models.find { it.model == 'm1' }.votes", equalTo(1))
                    .body("models.find { it.model == 'm3' }.votes", equalTo(0))
                    .body("models.find { it.model == 'm1' }.difference > 0", equalTo(true))
                    .body("models.overlap", equalTo(List.of(true, true, true, true, true, true)));
        }
        Admin.request()
                .get(SNAPSHOTS + "/comparison?a=live&b=" + first + "&category=coding")
                .then()
                .statusCode(200)
                .body("category", equalTo("coding"));
        Admin.request()
                .get(SNAPSHOTS + "/comparison?a=live&b=" + first + "&category=nothing")
                .then()
                .statusCode(404);
        Admin.request().get(SNAPSHOTS + "/comparison?a=live&b=live").then().statusCode(400);
        Admin.request().get(SNAPSHOTS + "/comparison?a=x&b=live").then().statusCode(400);
        Admin.request().get(SNAPSHOTS + "/comparison?a=999999999&b=live").then().statusCode(404);
    }

    @Test
    void the_table_has_a_row_for_each_model_of_each_board_with_all_digits() {
        var rating = board("").at("/models/0/rating");
        long id = freeze("July", null);
        var table = Admin.request()
                .get(SNAPSHOTS + "/" + id + ".csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", containsString(".csv"))
                .extract()
                .asString();
        assertThat(table.split("\r\n")).hasSize(1 + 4 * 6);
        assertThat(table.split("\r\n")[1]).startsWith(arena + ",all,").contains("," + rating.asText() + ",");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"name\":\" \"}", "{\"name\":\"\\u0000\"}", "null", "[]", "{\"name\":7,\"note\":[]}"})
    void a_snapshot_needs_a_name(String body) {
        Admin.request().body(body).post(SNAPSHOTS).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void what_is_too_long_unknown_or_empty_is_refused_by_name() {
        refused(Map.of("name", "x".repeat(101)), 400, "name");
        refused(Map.of("name", "n", "note", "x".repeat(501)), 400, "note");
        refused(Map.of("name", "n", "ties", "third"), 400, "ties");
        Admin.request()
                .body(Map.of("name", "n", "arena", "nowhere"))
                .post(SNAPSHOTS)
                .then()
                .statusCode(404);
        Admin.request()
                .body(Map.of("name", "n", "arena", arena, "category", "nothing"))
                .post(SNAPSHOTS)
                .then()
                .statusCode(409);
        for (var query : List.of("limit=0", "limit=201", "before=x", "before=0")) {
            Admin.request()
                    .get(SNAPSHOTS + "?" + query)
                    .then()
                    .statusCode(400)
                    .body("violations.field", hasItem(query.substring(0, query.indexOf('='))));
        }
        Admin.request().delete(SNAPSHOTS + "/publication").then().statusCode(400);
        Admin.request().put(SNAPSHOTS + "/999999999/publication").then().statusCode(404);
        Admin.request().delete(SNAPSHOTS + "/999999999").then().statusCode(404);
        Admin.request().get(SNAPSHOTS + "/999999999.csv").then().statusCode(404);
    }

    @Test
    void nobody_else_freezes_or_reads() {
        given().contentType("application/json")
                .body(Map.of("name", "n"))
                .post(SNAPSHOTS)
                .then()
                .statusCode(401);
        for (var path : List.of("", "/1", "/1.csv", "/comparison?a=1&b=live")) {
            given().get(SNAPSHOTS + path).then().statusCode(401);
        }
    }

    private void refused(Map<String, String> body, int status, String field) {
        Admin.request().body(body).post(SNAPSHOTS).then().statusCode(status).body("violations.field", hasItem(field));
    }

    private long freeze(String name, String note) {
        var body = new HashMap<String, String>();
        body.put("name", name);
        body.put("note", note);
        return freeze(body);
    }

    private long freeze(Map<String, String> body) {
        var whole = new HashMap<>(body);
        whole.put("arena", arena);
        return Admin.request()
                .body(whole)
                .post(SNAPSHOTS)
                .then()
                .statusCode(201)
                .header("Location", containsString(SNAPSHOTS + "/"))
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static void publish(long id) {
        Admin.request()
                .put(SNAPSHOTS + "/" + id + "/publication")
                .then()
                .statusCode(200)
                .body("published", equalTo(true));
    }

    private void goLive() {
        Admin.request().delete(SNAPSHOTS + "/publication?arena=" + arena).then().statusCode(204);
    }

    private static ValidatableResponse entry(long id) {
        return Admin.request().get(SNAPSHOTS + "/" + id).then().statusCode(200);
    }

    private static String line(String id) {
        return "{\"id\":\"%s\",\"model_a\":\"m1\",\"model_b\":\"m2\",\"winner\":\"model_a\"}\n".formatted(id);
    }

    private void load(String lines) {
        load(arena, lines);
    }

    private static void load(String arena, String lines) {
        Admin.request()
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/api/admin/import?format=arena&arena=" + arena)
                .then()
                .statusCode(200);
    }

    private void awaitVotes(long votes) {
        Voter.await("a board of " + votes, () -> board("").at("/votes").asLong() == votes);
    }

    private JsonNode board(String parameters) {
        return read(given().get("/api/leaderboard?arena=" + arena + parameters)
                .then()
                .statusCode(200));
    }

    /** Everything but when it was computed and whether it is a snapshot. */
    private static JsonNode numbers(JsonNode board) {
        return ((ObjectNode) board.deepCopy()).without(List.of("computedAt", "snapshot"));
    }

    private static JsonNode read(ValidatableResponse response) {
        try {
            return JSON.readTree(response.extract().asString());
        } catch (JsonProcessingException noJson) {
            throw new IllegalStateException(noJson);
        }
    }
}
