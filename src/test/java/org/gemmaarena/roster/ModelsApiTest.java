package org.gemmaarena.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.roster.Desk.MODEL;
import static org.gemmaarena.roster.Desk.MODELS;
import static org.gemmaarena.roster.Desk.audit;
import static org.gemmaarena.roster.Desk.battling;
import static org.gemmaarena.roster.Desk.model;
import static org.gemmaarena.roster.Desk.put;
import static org.gemmaarena.roster.Desk.row;
import static org.gemmaarena.roster.Desk.serve;
import static org.gemmaarena.roster.Desk.versions;
import static org.gemmaarena.roster.Desk.vote;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;
import static org.gemmaarena.running.FakeBackends.FIRST;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gemmaarena.inference.ServedModel;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An admin sets who battles and how; every change is on record, and the board says what became another model. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
@TestProfile(OwnArena.class)
class ModelsApiTest {

    @BeforeEach
    @AfterEach
    void asConfigured() {
        Desk.asConfigured();
    }

    @Test
    void a_setting_wins_over_the_configuration_until_it_is_reset_and_every_change_is_a_version() {
        var first = versions("gemma4-e2b").getInt("[0].number");
        put(
                        MODEL,
                        Map.of(
                                "temperature",
                                0.3,
                                "label",
                                "Cool",
                                "systemPrompt",
                                "Be brief.\nPlease.",
                                "reason",
                                "Why not"))
                .statusCode(200)
                .body("stored", equalTo(true))
                .body("temperature", equalTo(0.3f))
                .body("topK", equalTo(64));
        vote();
        var asked = FakeBackends.server().requests(E2B);
        var body = asked.get(asked.size() - 1).body();
        assertThat(body.at("/options/temperature").asDouble()).isEqualTo(0.3);
        assertThat(body.at("/messages/0/content").asText()).isEqualTo("Be brief.\nPlease.");
        var version = versions("gemma4-e2b");
        assertThat(version.getInt("[0].number")).isEqualTo(first + 1);
        assertThat(version.getString("[0].actor")).isEqualTo("admin");
        assertThat(version.getString("[0].reason")).isEqualTo("Why not");
        assertThat(version.getList("[0].changed", String.class))
                .containsExactly("label", "temperature", "systemPrompt");
        assertThat(version.getString("[0].differences.find { it.field == 'temperature' }.before"))
                .isEqualTo("1.0");
        assertThat(version.getString("[0].differences.find { it.field == 'temperature' }.after"))
                .isEqualTo("0.3");
        assertThat(audit().getString("[0].action")).isEqualTo("change-model");
        assertThat(audit().getString("[0].target")).isEqualTo("models/gemma4-e2b");
        assertThat(audit().getString("[0].before")).contains("temperature: 1.0", "systemPrompt: –");
        assertThat(audit().getString("[0].after")).contains("temperature: 0.3", "label: Cool");

        put(MODEL, Map.of("systemPrompt", "")).statusCode(200);
        assertThat(model("gemma4-e2b").<Object>get("systemPrompt")).isNull();
        put(MODEL, Map.of("temperature", 0.3)).statusCode(200);
        assertThat(versions("gemma4-e2b").getInt("[0].number"))
                .as("nothing changed")
                .isEqualTo(first + 2);

        Admin.request().delete(MODEL + "?reason=Enough").then().statusCode(204);
        assertThat(model("gemma4-e2b").getDouble("temperature")).isEqualTo(1);
        assertThat(model("gemma4-e2b").getBoolean("stored")).isFalse();
        assertThat(versions("gemma4-e2b").getString("[0].kind")).isEqualTo("reset");
        assertThat(versions("gemma4-e2b").getString("[0].reason")).isEqualTo("Enough");
        Admin.request().delete(MODEL).then().statusCode(204);
        assertThat(versions("gemma4-e2b").getInt("[0].number"))
                .as("it was reset before")
                .isEqualTo(first + 3);
    }

    @Test
    void two_models_must_remain() {
        put(MODEL, Map.of("enabled", false)).statusCode(409).body("detail", containsString("Fewer than two"));
        assertThat(model("gemma4-e2b").getBoolean("enabled")).isTrue();
        assertThat(model("gemma4-e2b").getBoolean("stored")).isFalse();
        assertThat(battling()).containsExactly("gemma4-e2b", "gemma4-e4b");
        put(MODELS + "gemma4-12b", Map.of("enabled", true)).statusCode(200);
        put(MODEL, Map.of("enabled", false)).statusCode(200);
        assertThat(battling()).containsExactly("gemma4-e4b", "gemma4-12b");
        Admin.request().delete(MODELS + "gemma4-12b").then().statusCode(409);
    }

    @Test
    void a_model_that_a_backend_offers_battles_as_soon_as_it_is_enabled_and_leaves_with_its_reset() {
        FakeBackends.server()
                .script("Own/Model:1B", Script.answer("C"))
                .models(
                        new ServedModel(E2B, "sha256:e2b"),
                        new ServedModel(E4B, null),
                        new ServedModel("Own/Model:1B", "sha256:own"));
        Voter.await("it is offered", () -> Admin.request()
                .get("/api/admin/backends")
                .jsonPath()
                .getList("find { it.name == '%s' }.offered.name".formatted(FIRST))
                .contains("Own/Model:1B"));
        Admin.request()
                .body(Map.of("backend", FIRST, "servedName", "Own/Model:1B"))
                .post("/api/admin/models")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/admin/models/own-model-1b"))
                .body("enabled", equalTo(false))
                .body("served", equalTo("ready"))
                .body("digest", equalTo("sha256:own"))
                .body("configured", equalTo(false));
        Admin.request()
                .body(Map.of("backend", FIRST, "servedName", "Own/Model:1B"))
                .post("/api/admin/models")
                .then()
                .statusCode(409);
        assertThat(battling()).doesNotContain("own-model-1b");
        put(
                        MODELS + "own-model-1b",
                        Map.of(
                                "enabled",
                                true,
                                "weight",
                                100,
                                "facts",
                                Map.of("parameters", 1.5, "contextTokens", 4096)))
                .statusCode(200);
        assertThat(battling()).contains("own-model-1b");
        assertThat(Admin.request().get("/api/leaderboard").jsonPath().getList("models.model"))
                .contains("own-model-1b");
        var met = new HashSet<String>();
        for (int battle = 0; battle < 6; battle++) {
            var reveal = vote();
            met.addAll(Set.of(reveal.getString("left.model"), reveal.getString("right.model")));
        }
        assertThat(met).as("but for once in a million times").contains("own-model-1b");
        Admin.request().delete(MODELS + "own-model-1b").then().statusCode(204);
        assertThat(battling()).doesNotContain("own-model-1b");
        Admin.request().get(MODELS + "own-model-1b").then().statusCode(404);
        assertThat(row("own-model-1b").getLong("votes")).as("its votes stay").isPositive();
    }

    @Test
    void a_change_that_is_kept_shows_on_the_board_and_one_that_changes_no_answer_does_not() {
        vote();
        var before = row("gemma4-e4b").getString("changedAt");
        put(MODELS + "gemma4-e4b", Map.of("weight", 2, "label", "Another name")).statusCode(200);
        assertThat(row("gemma4-e4b").getString("changedAt")).isEqualTo(before);
        assertThat(row("gemma4-e4b").getString("name")).isEqualTo("Another name");
        put(MODELS + "gemma4-e4b", Map.of("thinking", true, "topK", 40, "weight", 1))
                .statusCode(200);
        Voter.await("the board says it", () -> List.of("topK", "thinking")
                .equals(row("gemma4-e4b").getList("changed")));
        assertThat(row("gemma4-e4b").getString("changedAt"))
                .isEqualTo(versions("gemma4-e4b").getString("[0].at"));
        Admin.request().accept("text/html").get("/leaderboard").then().body(containsString("top-k, thinking"));
    }

    @Test
    void a_model_that_is_split_goes_on_under_a_new_id_and_the_old_one_stays_as_it_was() {
        vote();
        var votes = row("gemma4-e2b").getLong("votes");
        var name = row("gemma4-e2b").getString("name");
        var successor = put(MODEL, Map.of("temperature", 0.1, "contestant", "split"))
                .statusCode(200)
                .extract()
                .<String>path("id");
        assertThat(successor).matches("gemma4-e2b\\.[0-9]+");
        assertThat(battling()).containsExactly("gemma4-e4b", successor);
        assertThat(model("gemma4-e2b").getDouble("temperature"))
                .as("the old one")
                .isEqualTo(1);
        vote();
        assertThat(row("gemma4-e2b").getLong("votes")).isEqualTo(votes);
        assertThat(row("gemma4-e2b").getString("name")).isEqualTo(name);
        Voter.await("the new one's vote counts", () -> row(successor).getLong("votes") == 1);
        int number = Integer.parseInt(successor.replaceFirst(".*\\.", ""));
        assertThat(row(successor).getString("name")).endsWith(" (" + number + ")");
        assertThat(versions(successor).getString("[-1].successor")).isEqualTo("gemma4-e2b");
        assertThat(versions("gemma4-e2b").getString("[0].successor")).isEqualTo(successor);
        var again = put(MODELS + successor, Map.of("temperature", 0.2, "contestant", "split"))
                .statusCode(200)
                .extract()
                .<String>path("id");
        assertThat(again).isEqualTo("gemma4-e2b." + (number + 1));
    }

    @Test
    void another_digest_is_told_and_kept() {
        vote();
        changeDigest("sha256:another");
        var told = model("gemma4-e2b");
        assertThat(told.getString("digest")).isEqualTo("sha256:another");
        assertThat(versions("gemma4-e2b").getString("[0].actor")).isEqualTo("arena");
        assertThat(versions("gemma4-e2b").getString("[0].kind")).isEqualTo("served");
        Voter.await("the board says it", () -> List.of("digest")
                .equals(row("gemma4-e2b").getList("changed")));
        decide(told.getInt("pending"), "keep").statusCode(200).body("id", equalTo("gemma4-e2b"));
        assertThat(model("gemma4-e2b").<Object>get("pending")).isNull();
        assertThat(row("gemma4-e2b").getList("changed", String.class)).containsExactly("digest");
        assertThat(audit().getString("[0].action")).isEqualTo("keep-model");
        decide(told.getInt("pending"), "split").statusCode(409);
        decide(10_000, "keep").statusCode(404);
    }

    @Test
    void another_digest_can_be_split_off() {
        vote();
        changeDigest("sha256:third");
        var pending = model("gemma4-e2b").getInt("pending");
        var successor = decide(pending, "split").statusCode(200).extract().<String>path("id");
        assertThat(battling()).containsExactly("gemma4-e4b", successor);
        assertThat(model(successor).getString("digest")).isEqualTo("sha256:third");
        assertThat(model("gemma4-e2b").<Object>get("pending")).isNull();
        Voter.await("it battles", () -> model(successor).getString("served").equals("ready"));
        assertThat(versions(successor).getList("kind", String.class))
                .as("nothing new is told of it")
                .containsExactly("split");
        put(MODEL, Map.of("enabled", true)).statusCode(200);
        Voter.await(
                "that the old one would battle with the new weights is told",
                () -> model("gemma4-e2b").get("pending") != null);
        assertThat(versions("gemma4-e2b").getString("[0].changed")).contains("digest");
    }

    @Test
    void a_change_made_for_an_older_version_is_refused() {
        int seen = model("gemma4-e2b").getInt("version");
        put(MODEL, Map.of("temperature", 0.4, "version", seen)).statusCode(200);
        put(MODEL, Map.of("temperature", 0.5, "version", seen))
                .statusCode(409)
                .body("detail", containsString("changed meanwhile"));
        assertThat(model("gemma4-e2b").getDouble("temperature")).isEqualTo(0.4);
        put(MODEL, Map.of("temperature", 0.6)).statusCode(200);
    }

    @Test
    void a_hidden_model_stays_hidden_under_its_new_id() {
        vote();
        var hidden = "/api/admin/leaderboard/hidden-models/live/";
        put(hidden + "gemma4-e2b", Map.of()).statusCode(204);
        try {
            var successor = put(MODEL, Map.of("temperature", 0.7, "contestant", "split"))
                    .statusCode(200)
                    .extract()
                    .<String>path("id");
            vote();
            assertThat(Admin.request().get("/api/leaderboard").asString()).doesNotContain(successor);
            Admin.request().delete(hidden + successor).then().statusCode(204);
            Voter.await("it is shown", () -> row(successor).get("name") != null);
        } finally {
            Admin.request().delete(hidden + "gemma4-e2b").then().statusCode(204);
        }
    }

    private void changeDigest(String digest) {
        serve(digest);
        Voter.await(
                "it is told",
                () -> model("gemma4-e2b").get("pending") != null
                        && digest.equals(versions("gemma4-e2b").getString("[0].digest")));
    }

    private static ValidatableResponse decide(int version, String decision) {
        return put(MODEL + "/versions/" + version + "/contestant", Map.of("contestant", decision));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weight|0",
                "weight|101",
                "label|\"\"",
                "label|\" \"",
                "temperature|-1",
                "temperature|6",
                "topP|0",
                "topP|1.1",
                "topK|-1",
                "maxTokens|0",
                "maxTokens|8192",
                "context|255",
                "backend|\"elsewhere\"",
                "servedName|\"\"",
                "backend|\"http://127.0.0.1\"",
            })
    void what_can_not_be_is_refused_by_name(String field, String value) {
        Admin.request()
                .body("{\"%s\": %s}".formatted(field, value))
                .put(MODEL)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(endsWith(field)));
        assertThat(model("gemma4-e2b").getBoolean("stored")).isFalse();
    }

    @Test
    void nobody_changes_a_model_that_is_not_there() {
        put(MODELS + "nobody", Map.of("enabled", true)).statusCode(404);
        Admin.request().delete(MODELS + "nobody").then().statusCode(404);
        Admin.request()
                .body(Map.of("backend", FIRST, "servedName", "nothing"))
                .post("/api/admin/models")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("servedName"));
    }
}
