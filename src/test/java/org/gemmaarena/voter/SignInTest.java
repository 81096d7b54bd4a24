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
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An arena for people of an OpenID provider: an account is one voter in every browser. */
@QuarkusTest
@TestProfile(SignInTest.BySignIn.class)
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class SignInTest {

    public static final class BySignIn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("arena.access", "sign-in");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OpenIdProvider.class));
        }
    }

    @BeforeEach
    void bothAnswer() {
        FakeBackends.server().script(E2B, Script.answer("A")).script(E4B, Script.answer("B"));
    }

    @Test
    void who_is_not_signed_in_is_told_how_and_may_read() {
        assertThat(new Browser().startBattle().statusCode()).isEqualTo(401);
        assertThat(new Browser().startBattle().body()).contains("Sign in on the start page");
        given().get("/").then().statusCode(200).body(containsString("href=\"/sign-in\""));
        given().get("/api/leaderboard").then().statusCode(200);
        given().get("/join/anything").then().statusCode(404);
    }

    @Test
    void the_same_account_is_the_same_voter_in_two_browsers_and_another_is_another() {
        var office = new Browser().signIn("ada");
        var home = new Browser().signIn("ada");
        var other = new Browser().signIn("bob");
        assertThat(office.voter()).isEqualTo(home.voter()).isNotEqualTo(other.voter());
        var battle = office.startBattle();
        assertThat(battle.statusCode()).isEqualTo(201);
        var address = battle.headers().firstValue("Location").orElseThrow();
        assertThat(home.get(address).statusCode()).isEqualTo(200);
        assertThat(other.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void the_browser_keeps_nothing_of_the_account_but_the_voters_number() {
        var browser = new Browser().signIn("carol");
        assertThat(browser.cookies()).extracting(HttpCookie::getName).containsExactly("arena_voter");
        assertThat(browser.cookies().toString()).doesNotContain("carol");
        assertThat(browser.get("/").body()).contains("Sign out").doesNotContain("data-composer novalidate hidden");
    }

    @Test
    void who_turns_back_at_the_provider_reads_so_and_finds_the_way_back() {
        OpenIdProvider.account = OpenIdProvider.TURNS_BACK;
        var browser = new Browser();
        var page = browser.get("/sign-in");
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.body()).contains("the sign-in was cancelled").contains("href=\"/\"");
        assertThat(browser.startBattle().statusCode()).isEqualTo(401);
    }

    @Test
    void whatever_changes_a_battle_is_for_those_who_are_signed_in() {
        for (var call : List.of("turns", "vote", "stop", "retry")) {
            var answer = new Browser()
                    .post("/api/battles/00000000-0000-4000-8000-000000000001/" + call, "{\"prompt\":\"Go on\"}");
            assertThat(answer.statusCode()).as(call).isEqualTo(401);
        }
    }

    @Test
    void who_signs_out_is_nobody_again() {
        var browser = new Browser().signIn("dave");
        browser.post("/sign-out", "");
        assertThat(browser.cookies()).isEmpty();
        assertThat(browser.startBattle().statusCode()).isEqualTo(401);
    }

    @Test
    void a_voters_number_without_its_signature_lets_nobody_in() {
        var voter = new Browser().signIn("erin").voter();
        given().cookie("arena_voter", voter + ".AAAA")
                .contentType("application/json")
                .body(Map.of("prompt", "Hello"))
                .post("/api/battles")
                .then()
                .statusCode(401);
    }

    @Test
    void the_admin_signs_in_as_before() {
        Admin.request().get("/api/admin/audit").then().statusCode(200).body("size()", is(not(-1)));
        given().get("/api/admin/audit").then().statusCode(401).header("WWW-Authenticate", containsString("Basic"));
    }

    /** Follows redirects and keeps cookies. */
    private static final class Browser {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();

        Browser signIn(String account) {
            OpenIdProvider.account = account;
            assertThat(get("/sign-in").statusCode()).isEqualTo(200);
            return this;
        }

        String voter() {
            return cookies().get(0).getValue().substring(0, 36);
        }

        List<HttpCookie> cookies() {
            return cookies.getCookieStore().getCookies();
        }

        HttpResponse<String> startBattle() {
            return post("/api/battles", "{\"prompt\":\"Hello\"}");
        }

        HttpResponse<String> get(String address) {
            return send(HttpRequest.newBuilder(absolute(address)).build());
        }

        HttpResponse<String> post(String path, String body) {
            return send(HttpRequest.newBuilder(absolute(path))
                    .header("Content-Type", body.isEmpty() ? "application/x-www-form-urlencoded" : "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build());
        }

        private static URI absolute(String address) {
            return URI.create("http://localhost:" + RestAssured.port).resolve(address);
        }

        private HttpResponse<String> send(HttpRequest request) {
            try {
                return client.send(request, HttpResponse.BodyHandlers.ofString());
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
