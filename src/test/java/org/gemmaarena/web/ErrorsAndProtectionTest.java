package org.gemmaarena.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.running.FakeBackends;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client gets that asks for the wrong thing, or from the wrong place. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class ErrorsAndProtectionTest {

    @ParameterizedTest(name = "{0} {1} answers {2}")
    @CsvSource({"GET,/api/nowhere,404", "DELETE,/api/battles,405", "GET,/api/battles/not-an-id,404"})
    void errors_under_api_are_problem_details(String method, String path, int status) {
        given().request(method, path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("detail", not(containsString("Exception")));
    }

    @Test
    void the_head_of_a_stream_is_refused_since_it_would_never_end() {
        given().head("/api/leaderboard/events").then().statusCode(405).header("Allow", "GET");
    }

    @Test
    void errors_elsewhere_are_pages_that_say_what_to_do_next() {
        for (var path : List.of("/nowhere", "/battles/not-an-id")) {
            given().get(path)
                    .then()
                    .statusCode(404)
                    .contentType("text/html")
                    .body(containsString("<h1"))
                    .body(containsString("href=\"/\""));
        }
    }

    @Test
    void a_form_is_not_json() {
        given().contentType(ContentType.URLENC)
                .body("prompt=a")
                .post("/api/battles")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void a_body_that_is_too_large_is_refused_with_words() {
        given().contentType(ContentType.JSON)
                .body("{\"prompt\":\"" + "x".repeat(1_200_000) + "\"}")
                .post("/api/battles/" + UUID.randomUUID() + "/vote")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("title", equalTo("Too large"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Sec-Fetch-Site,cross-site",
        "Sec-Fetch-Site,same-site",
        "Origin,https://elsewhere.example",
        "Origin,null",
        "Origin,not an origin"
    })
    void a_request_from_another_site_is_refused(String header, String value) {
        given().contentType(ContentType.JSON)
                .header(header, value)
                .body("{\"prompt\":\"a\"}")
                .post("/api/battles")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void a_request_from_the_own_page_passes_to_validation() {
        given().contentType(ContentType.JSON)
                .header("Origin", "http://localhost:" + RestAssured.port)
                .body("{\"prompt\":\"\"}")
                .post("/api/battles")
                .then()
                .statusCode(400);
        given().contentType(ContentType.JSON)
                .header("Sec-Fetch-Site", "same-origin")
                .body("{\"prompt\":\"\"}")
                .post("/api/battles")
                .then()
                .statusCode(400);
    }

    @Test
    void every_page_forbids_scripts_and_frames_from_elsewhere() {
        for (var path : List.of("/", "/leaderboard", "/nowhere")) {
            var policy = given().get(path).header("Content-Security-Policy");
            assertThat(policy)
                    .contains("default-src 'none'")
                    .contains("script-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(given().get(path).header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void the_api_describes_itself_on_the_public_port() {
        given().get("/q/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/api/battles/{id}/vote"))
                .body(not(containsString("TemplateInstance")));
    }

    @Test
    void health_and_metrics_are_not_on_the_public_port() {
        for (var path : List.of("/q/health", "/q/health/ready", "/q/metrics")) {
            given().get(path).then().statusCode(404);
        }
    }
}
