package org.gemmaarena.voter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.ByInvitation;
import org.gemmaarena.running.FakeBackends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An arena for invited people: a personal link is one voter, whatever happens to the cookies. */
@QuarkusTest
@TestProfile(ByInvitation.class)
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class InvitationTest {

    @BeforeEach
    void bothAnswer() {
        FakeBackends.server().script(E2B, Script.answer("A")).script(E4B, Script.answer("B"));
    }

    @Test
    void without_an_invitation_nobody_battles_or_votes_but_everybody_reads() {
        start(null)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("detail", containsString("invitation"));
        for (var call : List.of("turns", "vote", "stop", "retry")) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("choice", "left", "prompt", "Go on"))
                    .post("/api/battles/" + "00000000-0000-4000-8000-000000000001/" + call)
                    .then()
                    .statusCode(401);
        }
        given().get("/api/leaderboard").then().statusCode(200);
        given().get("/")
                .then()
                .statusCode(200)
                .body(containsString("for invited people"))
                .body(containsString("data-composer novalidate hidden"));
    }

    @Test
    void a_link_lets_in_by_its_button_only_and_is_one_voter_on_every_device() {
        var link = invite("Ada", null).getString("url");
        assertThat(get(link).then().statusCode(200).extract().cookies()).isEmpty();
        var phone = join(link);
        var id = start(phone).then().statusCode(201).extract().<String>path("id");
        var laptop = join(link);
        given().cookie("arena_voter", laptop)
                .get("/api/battles/" + id)
                .then()
                .statusCode(200)
                .body("mine", is(true));
        given().cookie("arena_voter", laptop).get("/").then().body(not(containsString("for invited people")));
        assertThat(voterOf(laptop))
                .isEqualTo(voterOf(phone))
                .isNotEqualTo(voterOf(join(invite("Bob", null).getString("url"))));
    }

    @Test
    void a_revoked_invitation_is_good_for_nothing_and_the_record_says_who_did_it() {
        var made = invite("Eve", null);
        var cookie = join(made.getString("url"));
        start(cookie).then().statusCode(201);
        var address = "/api/admin/invitations/" + made.getString("id");
        Admin.request().delete(address).then().statusCode(204);
        Admin.request().delete(address).then().statusCode(204);
        start(cookie).then().statusCode(401);
        get(made.getString("url")).then().statusCode(404).contentType("text/html");
        post(made.getString("url")).then().statusCode(404);
        var record = Admin.request().get("/api/admin/audit").jsonPath();
        assertThat(record.getList("findAll { it.target == 'invitations/%s' }.action".formatted(made.getString("id"))))
                .containsExactly("revoke-invitation", "invite");
        Admin.request()
                .delete("/api/admin/invitations/00000000-0000-4000-8000-000000000001")
                .then()
                .statusCode(404);
    }

    @Test
    void the_list_tells_notes_and_uses_and_no_link() {
        var made = invite("Grace", "2099-01-01T00:00:00Z");
        var token = token(made.getString("url"));
        var before = entry(made.getString("id"));
        assertThat(before.get("lastUsedAt")).isNull();
        start(join(made.getString("url"))).then().statusCode(201);
        var after = entry(made.getString("id"));
        assertThat(after).containsEntry("note", "Grace").containsEntry("expiresAt", "2099-01-01T00:00:00Z");
        assertThat(after.get("lastUsedAt")).isNotNull();
        assertThat(Admin.request().get("/api/admin/invitations").asString()).doesNotContain(token);
    }

    @Test
    void an_invitation_ends_in_the_future_and_says_for_whom_it_is() {
        tryToInvite("Late", "2020-01-01T00:00:00Z").then().statusCode(400).body("detail", containsString("future"));
        tryToInvite("Endless", "+300000-01-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("detail", containsString("a hundred years"));
        tryToInvite("Odd", "tomorrow").then().statusCode(400);
        tryToInvite(" ", null).then().statusCode(400).body("detail", containsString("for whom"));
        tryToInvite(null, null).then().statusCode(400);
    }

    @Test
    void guessed_links_and_self_made_cookies_let_nobody_in() {
        get("http://localhost/join/nonsense").then().statusCode(404).body(containsString("not good"));
        get("http://localhost/join/" + "A".repeat(43)).then().statusCode(404);
        var cookie = join(invite("Mallory", null).getString("url"));
        start(cookie.replaceFirst("^.{36}", "00000000-0000-4000-8000-000000000001"))
                .then()
                .statusCode(401);
        given().get("/sign-in").then().statusCode(404);
    }

    private static Response start(String cookie) {
        var request = given().contentType(ContentType.JSON).body(Map.of("prompt", "Hello"));
        return (cookie == null ? request : request.cookie("arena_voter", cookie)).post("/api/battles");
    }

    private static JsonPath invite(String note, String expiresAt) {
        return tryToInvite(note, expiresAt).then().statusCode(201).extract().jsonPath();
    }

    private static Response tryToInvite(String note, String expiresAt) {
        var body = new HashMap<String, String>();
        body.put("note", note);
        body.put("expiresAt", expiresAt);
        return Admin.request().body(body).post("/api/admin/invitations");
    }

    private static Map<String, Object> entry(String id) {
        return Admin.request()
                .get("/api/admin/invitations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("find { it.id == '%s' }".formatted(id));
    }

    private static String join(String link) {
        var answer = post(link);
        answer.then().statusCode(303);
        return answer.cookie("arena_voter");
    }

    private static Response get(String link) {
        return given().get(URI.create(link).getPath());
    }

    private static Response post(String link) {
        return given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .post(URI.create(link).getPath());
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static String voterOf(String cookie) {
        return cookie.substring(0, 36);
    }
}
