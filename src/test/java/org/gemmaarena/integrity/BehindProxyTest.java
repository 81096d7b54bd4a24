package org.gemmaarena.integrity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.gemmaarena.running.FakeBackends;
import org.junit.jupiter.api.Test;

/** Behind a proxy that is trusted, the address is what that proxy saw, and never what the client wrote. */
@QuarkusTest
@TestProfile(BehindProxyTest.Trusting.class)
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class BehindProxyTest {

    public static final class Trusting implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "arena.proxy.trusted", "127.0.0.1,::1, 10.0.0.0/8",
                    "arena.limits.address.battles-per-minute", "2",
                    "arena.limits.address.new-voters-per-hour", "4",
                    "arena.limits.network.battles-per-minute", "5");
        }
    }

    @Test
    void what_a_client_writes_in_front_of_its_address_changes_nothing() {
        passes("203.0.113.7");
        passes("6.6.6.6, 203.0.113.7");
        refused("7.7.7.7, 203.0.113.7", "your address");
        refused("7.7.7.7, 203.0.113.7, 10.0.0.3", "your address");
        refused("10.0.0.1, 203.0.113.7", "your address");
    }

    @Test
    void a_network_has_a_limit_of_its_own() {
        for (int host = 1; host <= 5; host++) {
            passes("198.51.100." + host);
        }
        refused("198.51.100.6", "your network");
        passes("198.51.101.6");
    }

    @Test
    void addresses_of_one_line_are_one_of_ipv6() {
        passes("2001:db8:1:2::1");
        passes("2001:db8:1:2:aaaa::2");
        refused("2001:db8:1:2:bbbb::3", "your address");
        passes("2001:db8:1:3::1");
    }

    @Test
    void cleared_cookies_make_only_so_many_new_voters() {
        passes("192.0.2.1");
        passes("192.0.2.1");
        refused("192.0.2.1", "2 battles");
        refused("192.0.2.1", "2 battles");
        var answer = refused("192.0.2.1", "4 new voters");
        assertThat(answer.cookies()).isEmpty();
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 3601);
    }

    @Test
    void who_erases_themselves_counts_as_a_new_voter() {
        for (int visitor = 1; visitor <= 2; visitor++) {
            given().header("X-Forwarded-For", "192.0.6.1")
                    .cookie(From.start("X-Forwarded-For", "192.0.6.1").detailedCookie("arena_voter"))
                    .delete("/api/voter")
                    .then()
                    .statusCode(200)
                    .body("battles", equalTo(1));
        }
        refused("192.0.6.1", "4 new voters");
    }

    @Test
    void what_is_refused_by_one_limit_takes_nothing_from_the_others() {
        passes("192.0.3.1");
        passes("192.0.3.1");
        refused("192.0.3.1", "your address");
        refused("192.0.3.1", "your address");
        for (int host = 2; host <= 4; host++) {
            passes("192.0.3." + host);
        }
        refused("192.0.3.5", "your network");
    }

    @Test
    void the_cookie_is_for_secure_lines_where_the_proxy_says_that_it_is_one() {
        assertThat(From.start("X-Forwarded-Proto", "https")
                        .detailedCookie("arena_voter")
                        .isSecured())
                .isTrue();
    }

    @Test
    void so_is_that_of_the_desk() {
        var signedIn = given().contentType(ContentType.URLENC)
                .header("X-Forwarded-For", "192.0.4.2")
                .header("X-Forwarded-Proto", "https")
                .formParams("user", "admin", "password", "test-password")
                .redirects()
                .follow(false)
                .post("/admin/sign-in");
        assertThat(signedIn.detailedCookie("arena_admin").isSecured()).isTrue();
        assertThat(signedIn.detailedCookie("arena_admin").isHttpOnly()).isTrue();
    }

    @Test
    void a_page_behind_a_proxy_on_an_odd_port_is_still_the_own_site() {
        given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", "192.0.4.1")
                .header("X-Forwarded-Proto", "http")
                .header("Origin", "http://localhost:" + RestAssured.port)
                .body("{\"prompt\":\"\"}")
                .post("/api/battles")
                .then()
                .statusCode(400);
    }

    private static void passes(String forwardedFor) {
        assertThat(From.start("X-Forwarded-For", forwardedFor).statusCode())
                .as(forwardedFor)
                .isEqualTo(201);
    }

    private static Response refused(String forwardedFor, String words) {
        var answer = From.start("X-Forwarded-For", forwardedFor);
        answer.then().statusCode(429).contentType("application/problem+json").body("detail", containsString(words));
        return answer;
    }
}
