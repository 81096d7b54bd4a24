package org.gemmaarena.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.PublicBoard;
import org.gemmaarena.running.Voter;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The admin takes votes out and back in; boards, reveals and the record follow at once. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class ExclusionApiTest {

    private static final String WHY = "Cast by a script, secretly.";
    private static final Map<String, String> BODY = Map.of("reason", WHY);

    @Inject
    Session database;

    private final Voter voter = new Voter();

    @BeforeEach
    void bothAnswer() {
        FakeBackends.server().script(E2B, Script.answer("A")).script(E4B, Script.answer("B"));
    }

    @Test
    void a_vote_leaves_board_and_reveal_and_comes_back() {
        var battle = vote();
        var before = PublicBoard.withAllVotes("live");
        change("PUT", votes(battle), true, 1);
        assertThat(PublicBoard.now("live").getLong("votes")).isEqualTo(before.getLong("votes") - 1);
        assertThat(PublicBoard.now("live").getLong("excludedVotes")).isEqualTo(before.getLong("excludedVotes") + 1);
        var reveal = voter.request().get("/api/battles/" + battle).then();
        reveal.body("reveal.counted", equalTo(false))
                .body("reveal.notCountedBecause", containsString("the people who run this arena"))
                .body(not(containsString(WHY)));
        change("PUT", votes(battle), false, 0);
        change("DELETE", votes(battle), true, 1);
        change("DELETE", votes(battle), false, 0);
        assertThat(PublicBoard.now("live").getLong("votes")).isEqualTo(before.getLong("votes"));
        voter.request()
                .get("/api/battles/" + battle)
                .then()
                .body("reveal.counted", equalTo(true))
                .body("reveal.notCountedBecause", nullValue());
    }

    @Test
    void a_voter_leaves_with_all_votes_and_a_later_one_does_not_count() {
        var first = vote();
        vote();
        var before = PublicBoard.withAllVotes("live");
        var who = voterOf(first);
        change("PUT", voters(who), true, 2);
        assertThat(PublicBoard.now("live").getLong("votes")).isEqualTo(before.getLong("votes") - 2);
        var reveal = voter.battleAndVote("Once more " + UUID.randomUUID(), "left");
        assertThat(reveal.getBoolean("counted")).isFalse();
        assertThat(PublicBoard.now("live").getLong("votes")).isEqualTo(before.getLong("votes") - 2);
        change("DELETE", voters(who), true, 3);
        assertThat(PublicBoard.now("live").getLong("votes")).isEqualTo(before.getLong("votes") + 1);
    }

    @Test
    void the_record_says_who_changed_what_when_and_why() {
        var battle = vote();
        var who = voterOf(battle);
        change("PUT", votes(battle), true, 1);
        change("PUT", votes(battle), false, 0);
        change("DELETE", votes(battle) + "?reason=By mistake", true, 1);
        change("PUT", voters(who), true, 1);
        change("DELETE", voters(who), true, 1);
        var newest = audit("?limit=4");
        assertThat(newest.getList("action", String.class))
                .containsExactly("include-voter", "exclude-voter", "include-vote", "exclude-vote");
        assertThat(newest.getList("target", String.class))
                .containsExactly("voters/" + who, "voters/" + who, "votes/" + battle, "votes/" + battle);
        assertThat(newest.getList("reason", String.class)).containsExactly(null, WHY, "By mistake", WHY);
        assertThat(newest.getList("actor", String.class)).containsOnly("admin");
        assertThat(newest.getList("detail", String.class)).containsOnly("votes: 1");
        assertThat(newest.getString("[0].at")).endsWith("Z");
        var older = audit("?limit=2&before=" + newest.getLong("[1].id"));
        assertThat(older.getList("id", Long.class)).containsExactly(newest.getLong("[2].id"), newest.getLong("[3].id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "limit=x", "limit=-1", "before=0", "before=x"})
    void a_page_of_the_record_that_can_not_be_is_refused(String query) {
        Admin.request()
                .get("/api/admin/audit?" + query)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(query.substring(0, query.indexOf('='))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reason\":\"  \"}",
                "{\"reason\":\"\\u0000\"}",
                "{\"reason\":null}",
                "null",
                "[]",
                "{\"reason\":\"\\u3000\"}",
                "{\"reason\":\"\\u2003\"}"
            })
    void a_reason_is_required(String body) {
        var battle = vote();
        for (var path : new String[] {votes(battle), voters(voterOf(battle))}) {
            Admin.request().body(body).put(path).then().statusCode(400).contentType("application/problem+json");
        }
        assertThat(counts(battle)).isTrue();
    }

    @Test
    void a_reason_has_at_most_500_characters_of_any_kind() {
        var battle = vote();
        var long501 = Map.of("reason", "x".repeat(501));
        Admin.request()
                .body(long501)
                .put(votes(battle))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("reason"));
        Admin.request()
                .delete(votes(battle) + "?reason=" + "x".repeat(501))
                .then()
                .statusCode(400);
        var odd = "{\"reason\":\"\\u0000 \\ud800 \\u00e4\\ud83d\\ude00" + "y".repeat(490) + "\"}";
        Admin.request().body(odd).put(votes(battle)).then().statusCode(200).body("changed", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"votes", "voters"})
    void what_is_not_there_is_not_found(String kind) {
        for (var id : new String[] {UUID.randomUUID().toString(), "not-an-id", "1"}) {
            var path = "/api/admin/" + kind + "/" + id + "/exclusion";
            Admin.request().body(BODY).put(path).then().statusCode(404).contentType("application/problem+json");
            Admin.request().delete(path).then().statusCode(404).contentType("application/problem+json");
        }
    }

    @Test
    void a_battle_without_a_vote_is_not_found() {
        var battle = voter.start("Never voted on");
        Admin.request().body(BODY).put(votes(battle)).then().statusCode(404);
    }

    @Test
    void nobody_and_a_wrong_password_change_nothing() {
        var battle = vote();
        var entries = audit("?limit=1").getString("");
        for (var path : new String[] {votes(battle), voters(voterOf(battle))}) {
            for (var method : new String[] {"PUT", "DELETE"}) {
                given().contentType(ContentType.JSON)
                        .body(BODY)
                        .request(method, path)
                        .then()
                        .statusCode(401);
                given().auth()
                        .preemptive()
                        .basic("admin", "Test-password")
                        .contentType(ContentType.JSON)
                        .body(BODY)
                        .request(method, path)
                        .then()
                        .statusCode(401);
            }
        }
        assertThat(counts(battle)).isTrue();
        assertThat(audit("?limit=1").getString("")).isEqualTo(entries);
    }

    @Test
    void the_admin_too_is_refused_from_another_site() {
        var battle = vote();
        Admin.request()
                .header("Sec-Fetch-Site", "cross-site")
                .body(BODY)
                .put(votes(battle))
                .then()
                .statusCode(403);
        assertThat(counts(battle)).isTrue();
    }

    private String vote() {
        var battle = voter.start("Which? " + UUID.randomUUID());
        voter.awaitState(battle, "ready");
        voter.vote(battle, "left").then().statusCode(200).body("counted", equalTo(true));
        return battle;
    }

    private boolean counts(String battle) {
        return voter.battle(battle).getBoolean("reveal.counted");
    }

    private static void change(String method, String path, boolean changed, int votes) {
        var request = method.equals("PUT") ? Admin.request().body(BODY) : Admin.request();
        request.request(method, path)
                .then()
                .statusCode(200)
                .body("changed", equalTo(changed))
                .body("votes", equalTo(votes));
    }

    private static String votes(String battle) {
        return "/api/admin/votes/" + battle + "/exclusion";
    }

    private static String voters(UUID voter) {
        return "/api/admin/voters/" + voter + "/exclusion";
    }

    private static JsonPath audit(String query) {
        return Admin.request()
                .get("/api/admin/audit" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private UUID voterOf(String battle) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select voter_id from vote where battle_id = :id", UUID.class)
                        .setParameter("id", UUID.fromString(battle))
                        .getSingleResult());
    }
}
