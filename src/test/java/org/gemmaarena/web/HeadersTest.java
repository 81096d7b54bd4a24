package org.gemmaarena.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of answer, from whichever part of the server, forbids the same things. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class HeadersTest {

    private static final Map<String, String> EXPECTED = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()",
            "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self' data:; "
                            + "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "GET,/,200",
        "HEAD,/,200",
        "GET,/leaderboard,200",
        "GET,/privacy,200",
        "GET,/api/models,200",
        "GET,/q/openapi,200",
        "OPTIONS,/api/battles,200",
        "GET,/admin/sign-in,200",
        "GET,/api/admin/audit,401",
        "GET,/nowhere,404",
        "GET,/api/nowhere,404",
        "GET,/q/nowhere,404",
        "GET,/static/nowhere.js,404",
        "DELETE,/api/battles,405",
        "TRACE,/,405",
        "POST,/api/battles,415"
    })
    void pages_calls_and_errors(String method, String path, int status) {
        var answer = given().redirects().follow(false).request(method, path);
        assertThat(answer.statusCode()).isEqualTo(status);
        EXPECTED.forEach((name, value) ->
                assertThat(answer.headers().getValues(name)).as(name).containsExactly(value));
        assertThat(answer.header("Server")).isNull();
        assertThat(answer.header("X-Powered-By")).isNull();
        assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void a_battle_with_its_page_and_its_stream() {
        FakeBackends.server().script(E2B, Script.answer("One")).script(E4B, Script.answer("Two"));
        var voter = new Voter();
        var started = voter.tryToStart("Hello");
        var id = started.<String>path("id");
        for (var path : new String[] {"/api/battles/" + id + "/events", "/api/battles/" + id, "/battles/" + id}) {
            var answer = voter.request().get(path);
            EXPECTED.forEach((name, value) ->
                    assertThat(answer.header(name)).as(path + " " + name).isEqualTo(value));
            assertThat(answer.header("Cache-Control")).as(path).containsAnyOf("no-store", "no-cache");
        }
    }

    @Test
    void the_scripts_of_the_page() {
        var script = given().get("/").body().asString().replaceAll("(?s).*?src=\"(/static[^\"]*)\".*", "$1");
        var answer = given().get(script);
        assertThat(answer.statusCode()).isEqualTo(200);
        EXPECTED.forEach(
                (name, value) -> assertThat(answer.header(name)).as(name).isEqualTo(value));
    }

    @Test
    void a_refusal_to_a_request_from_another_site_and_the_way_to_the_sign_in() {
        var refused = given().header("Sec-Fetch-Site", "cross-site").post("/api/battles");
        assertThat(refused.statusCode()).isEqualTo(403);
        var elsewhere =
                given().redirects().follow(false).header("Accept", "text/html").get("/admin");
        assertThat(elsewhere.statusCode()).isEqualTo(303);
        EXPECTED.forEach((name, value) -> {
            assertThat(refused.header(name)).as(name).isEqualTo(value);
            assertThat(elsewhere.header(name)).as(name).isEqualTo(value);
        });
    }

    @ParameterizedTest(name = "length told: {0}")
    @ValueSource(booleans = {true, false})
    void a_body_that_is_too_large(boolean told) throws Exception {
        // A little too large: who still sends when the server ends the connection may miss the answer.
        var bytes = ("{\"prompt\":\"" + "x".repeat(1 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        var body = told
                ? HttpRequest.BodyPublishers.ofByteArray(bytes)
                : HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
        var answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/battles/"
                                        + UUID.randomUUID() + "/turns"))
                                .header("Content-Type", "application/json")
                                .POST(body)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        EXPECTED.forEach((name, value) ->
                assertThat(answer.headers().firstValue(name)).as(name).hasValue(value));
    }

    /** The server refuses these itself, before anything of the arena is asked: nothing comes back that could be misread. */
    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/api/%zz", "/%", "/api/battles/%c"})
    void an_address_that_cannot_be_unescaped_gets_an_empty_answer(String path) throws IOException {
        var answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").containsIgnoringCase("content-length: 0");
        assertThat(answer.substring(answer.indexOf("\r\n\r\n"))).isBlank();
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
