package org.gemmaarena.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.Test;

/** An export of an arena, imported under another name, is the same arena. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class RoundTripTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String arena = "r-" + UUID.randomUUID();
    private final String copy = arena + "-copy";

    @Inject
    ArenaContents database;

    @Test
    void an_imported_arena_gives_the_same_board_to_the_last_digit() throws IOException {
        Admin.imported(arena, SixModelsArena.body());
        exclude("votes/" + NameBased.battle(arena, "b0001"));
        exclude("voters/" + NameBased.voterOfSession(arena, "v34"));
        var exported = Admin.exported(arena);
        assertThat(exported.lines()).hasSize(600);

        assertThat(Admin.imported(copy, exported).getInt("accepted")).isEqualTo(600);
        assertSame(arena, copy);
        assertThat(given().get("/api/leaderboard?arena=" + copy).jsonPath().getInt("excludedVotes"))
                .isGreaterThan(1);
        assertThat(withoutIds(Admin.exported(copy))).isEqualTo(withoutIds(exported));
        assertThat(Admin.imported(arena, exported).getInt("duplicates")).isEqualTo(600);
    }

    @Test
    void what_came_in_comes_out_to_the_letter() throws IOException {
        var lines = SixModelsArena.lines();
        Admin.imported(arena, lines);
        var exported = Admin.exported(arena).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var before = JSON.readTree(lines.get(i));
            var after = JSON.readTree(exported.get(i));
            before.properties().stream()
                    .filter(field -> !field.getKey().equals("arena_metadata"))
                    .forEach(field -> assertThat(after.get(field.getKey())).isEqualTo(field.getValue()));
            assertThat(after.at("/arena_metadata/categories")).isEqualTo(before.at("/arena_metadata/categories"));
        }
    }

    @Test
    void lines_without_id_time_and_session_keep_the_ones_they_got() {
        Admin.imported(arena, "{\"model_a\":\"Ä b\",\"model_b\":\"ä B\",\"winner\":\"tie (bothbad)\"}\n".repeat(5));
        Admin.imported(copy, Admin.exported(arena));
        assertSame(arena, copy);
        assertThat(Admin.exported(copy)).contains("\"winner\":\"tie (bothbad)\"");
    }

    @Test
    void battles_come_out_with_what_was_said_and_measured() throws IOException {
        FakeBackends.server()
                .script(E2B, Script.answer("# Head\n\n- one\n- two"))
                .script(E4B, Script.answer("Plain “words” 😀"));
        var voter = new Voter();
        var started = voter.tryToStart(Map.of("prompt", "Which one?", "categories", List.of("coding", "facts")));
        String battle = started.then().statusCode(201).extract().path("id");
        voter.awaitState(battle, "ready");
        voter.request()
                .body(Map.of("choice", "left", "reasons", List.of("clear")))
                .post("/api/battles/" + battle + "/vote")
                .then()
                .statusCode(200);

        var exported = Admin.exported("live");
        var line = line(exported, battle);
        assertThat(line.at("/winner").asText()).isEqualTo("model_a");
        assertThat(line.at("/conversation_a/0/content/0/text").asText()).isEqualTo("Which one?");
        var small = line.at("/model_a").asText().equals("Gemma 4 E2B") ? "a" : "b";
        var large = small.equals("a") ? "b" : "a";
        assertThat(line.at("/conversation_" + small + "/1/content/0/text").asText())
                .isEqualTo("# Head\n\n- one\n- two");
        assertThat(line.at("/conversation_" + large + "/1/content/0/text").asText())
                .isEqualTo("Plain “words” 😀");
        assertThat(line.at("/conv_metadata/header_count_" + small).asInt()).isEqualTo(1);
        assertThat(line.at("/conv_metadata/sum_assistant_" + large + "_tokens").asInt())
                .isPositive();
        assertThat(line.at("/is_code").asBoolean()).isTrue();
        var side = line.at("/arena_metadata/" + (small.equals("a") ? "left" : "right"));
        assertThat(side.at("/model").asText()).isEqualTo("gemma4-e2b");
        assertThat(side.at("/backend").asText()).isEqualTo(FakeBackends.FIRST);
        assertThat(side.at("/sampling/top_k").asInt()).isEqualTo(64);
        assertThat(side.at("/stats/total_ms").isNumber()).isTrue();
        assertThat(line.at("/arena_metadata/since_start_ms").isNumber()).isTrue();
        assertThat(line.at("/arena_metadata/since_ready_ms").isNumber()).isTrue();
        assertThat(line.at("/arena_metadata/counted").asBoolean()).isTrue();
        assertThat(line.at("/arena_metadata").has("excluded")).isFalse();

        exclude("votes/" + battle);
        var excluded = line(Admin.exported("live"), battle).at("/arena_metadata");
        assertThat(excluded.at("/counted").asBoolean()).isFalse();
        assertThat(excluded.at("/excluded").asText()).isEqualTo("vote");
        assertThat(excluded.at("/excluded_because").asText()).isEqualTo("Made by a script");
        Admin.request()
                .delete("/api/admin/votes/" + battle + "/exclusion")
                .then()
                .statusCode(200);
        assertThat(exported).doesNotContain("localhost");

        Admin.imported(copy, exported);
        assertSame("live", copy);
    }

    private void assertSame(String one, String other) {
        assertThat(database.votes(other)).isEqualTo(database.votes(one));
        assertThat(database.models(other)).isEqualTo(database.models(one));
        assertThat(database.tallies(other)).isEqualTo(database.tallies(one));
        assertThat(Admin.board(other)).isEqualTo(Admin.board(one));
    }

    private static void exclude(String target) {
        Admin.request()
                .contentType("application/json")
                .body(Map.of("reason", "Made by a script"))
                .put("/api/admin/" + target + "/exclusion")
                .then()
                .statusCode(200);
    }

    private static JsonNode line(String exported, String id) throws IOException {
        for (var line : exported.split("\n")) {
            var vote = JSON.readTree(line);
            if (vote.at("/id").asText().equals(id)) {
                return vote;
            }
        }
        throw new AssertionError("no line " + id);
    }

    private static String withoutIds(String exported) {
        return exported.replaceAll("\"battle_id\":\"[^\"]*\"", "");
    }
}
