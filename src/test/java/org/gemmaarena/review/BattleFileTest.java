package org.gemmaarena.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A battle is read as its voter saw it; who runs the arena learns no more of its models before it is over. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class BattleFileTest {

    private static final Set<String> TELLING =
            Set.of("gemma4", "E2B", "E4B", FakeBackends.FIRST, FakeBackends.SECOND, "sha256", FakeBackends.E4B);

    @Inject
    Session database;

    private final Voter voter = new Voter();

    @BeforeEach
    void both_answer() {
        FakeBackends.server()
                .script(E2B, Script.answer("The **first** answer."))
                .script(E4B, Script.answer("The second answer."));
    }

    @Test
    void before_the_vote_nothing_tells_the_models_and_afterwards_all_does() {
        var id = ready();
        var before = battle(id)
                .body("battle.state", equalTo("ready"))
                .body("battle.left", nullValue())
                .body("battle.turns[0].left.stats", nullValue())
                .body("battle.pairProbability", nullValue())
                .body("vote", nullValue())
                .extract()
                .asString();
        var page =
                page(id).body(containsString("can still be voted on")).extract().asString();
        var main = page.substring(page.indexOf("<main"));
        for (var word : TELLING) {
            assertThat(before).doesNotContain(word);
            assertThat(main).doesNotContain(word);
        }

        voter.vote(id, "left").then().statusCode(200);
        var after = battle(id)
                .body("battle.state", equalTo("voted"))
                .body("battle.left.model", containsString("gemma4-e"))
                .body("battle.left.temperature", notNullValue())
                .body("battle.turns[0].left.stats.outputTokens", notNullValue())
                .body("vote.choice", equalTo("left"))
                .body("vote.counted", equalTo(true))
                .body("circumstances.sinceReadyMs", notNullValue())
                .body("circumstances.addressDigest.length()", equalTo(22))
                .extract()
                .jsonPath();
        assertThat(List.of(after.getString("battle.turns[0].left.text"), after.getString("battle.turns[0].right.text")))
                .containsExactlyInAnyOrder("The **first** answer.", "The second answer.");
        page(id).body(containsString("The **first** answer."))
                .body(containsString("A is better"))
                .body(containsString("Gemma 4 E2B"))
                .body(not(containsString("can still be voted on")));
    }

    @Test
    void a_battle_is_found_until_it_has_its_vote() {
        var id = ready();
        var who = battle(id).extract().<String>path("battle.voter");
        assertThat(found("voter=" + who)).containsExactly(id);
        assertThat(found("voter=" + who + "&state=ready&from=2026-01-01")).containsExactly(id);
        assertThat(found("voter=" + who + "&state=failed")).isEmpty();
        assertThat(found("voter=" + who + "&to=2026-01-01")).isEmpty();
        voter.vote(id, "tie").then().statusCode(200);
        assertThat(found("voter=" + who)).isEmpty();
    }

    @Test
    void a_failed_battle_can_still_be_voted_on_and_tells_nothing_until_it_is_abandoned() {
        FakeBackends.server().script(E2B, Script.answer(""));
        var id = voter.start("Fails on one side");
        voter.awaitState(id, "failed");
        battle(id).body("battle.left", nullValue()).body("battle.turns[0].left.stats", nullValue());
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery("update battle set state = 'ABANDONED' where id = :id")
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate());
        battle(id).body("battle.left.model", containsString("gemma4-e"));
        assertThat(found("state=abandoned")).contains(id);
    }

    @Test
    void pages_of_battles_follow_each_other() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            ids.add(0, ready());
        }
        var who = battle(ids.get(0)).extract().<String>path("battle.voter");
        var walked = new ArrayList<String>();
        String next = "";
        do {
            var page = Admin.request()
                    .get("/api/admin/battles?limit=1&voter=" + who + next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            walked.addAll(page.getList("battles.battleId"));
            next = page.getString("next") == null ? null : "&before=" + page.getString("next");
        } while (next != null);
        assertThat(walked).isEqualTo(ids);
    }

    @Test
    void what_was_changed_about_its_vote_stands_with_it() {
        var id = ready();
        voter.vote(id, "right").then().statusCode(200);
        var path = "/api/admin/votes/" + id + "/exclusion";
        Admin.request().body(Map.of("reason", "Seen & known.")).put(path).then().statusCode(200);
        Admin.request().delete(path + "?reason=By mistake").then().statusCode(200);
        battle(id)
                .body("trail.action", equalTo(List.of("include-vote", "exclude-vote")))
                .body("trail.reason", equalTo(List.of("By mistake", "Seen & known.")));
        page(id).body(containsString("Seen &amp; known.")).body(containsString("This vote counts."));
    }

    @Test
    void an_imported_vote_shows_what_came_along() {
        var arena = "imported-" + UUID.randomUUID();
        var line = """
                {"id":"1","model_a":"one","model_b":"two","winner":"model_b","timestamp":"2026-01-02T03:04:05Z",\
                "conversation_a":[{"role":"user","content":"Why <b>?"},{"role":"assistant","content":"Because."}],\
                "conversation_b":[{"role":"user","content":"Why <b>?"},\
                {"role":"assistant","content":[{"type":"text","text":"Therefore."}]}]}
                """;
        Admin.request()
                .contentType("application/x-ndjson")
                .body(line.getBytes(StandardCharsets.UTF_8))
                .post("/api/admin/import?format=arena&arena=" + arena)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
        var id = Admin.request()
                .get("/api/admin/votes?arena=" + arena)
                .then()
                .extract()
                .<String>path("votes[0].battleId");
        battle(id)
                .body("battle", nullValue())
                .body("imported[0].prompt", equalTo("Why <b>?"))
                .body("imported[0].left", equalTo("Because."))
                .body("imported[0].right", equalTo("Therefore."))
                .body("vote.right.name", equalTo("two"));
        page(id).body(containsString("Why &lt;b&gt;?")).body(containsString("it was imported"));
        Admin.request()
                .get("/admin/voters/" + battle(id).extract().<String>path("vote.voter"))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=voted", "state=x", "voter=1", "from=x", "before=1", "limit=0"})
    void what_can_not_be_asked_is_refused_by_its_name(String query) {
        Admin.request()
                .get("/api/admin/battles?" + query)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(query.substring(0, query.indexOf('='))));
        Admin.request().get("/admin/battles?" + query).then().statusCode(query.startsWith("limit") ? 200 : 400);
    }

    @Test
    void what_is_not_there_is_not_found_and_nobody_else_may_look() {
        var unknown = UUID.randomUUID();
        for (var path : List.of(
                "/api/admin/battles/" + unknown,
                "/admin/battles/" + unknown,
                "/api/admin/battles/" + unknown + "/attachments/1/1")) {
            Admin.request().get(path).then().statusCode(404);
            given().get(path).then().statusCode(401);
        }
    }

    private String ready() {
        var id = voter.start("Which? " + UUID.randomUUID());
        voter.awaitState(id, "ready");
        return id;
    }

    private static ValidatableResponse battle(String id) {
        return Admin.request().get("/api/admin/battles/" + id).then().statusCode(200);
    }

    private static ValidatableResponse page(String id) {
        return Admin.request().get("/admin/battles/" + id).then().statusCode(200);
    }

    private static List<String> found(String query) {
        return Admin.request()
                .get("/api/admin/battles?limit=1000&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("battles.battleId");
    }
}
