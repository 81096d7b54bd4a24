package org.gemmaarena.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.LogLines;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.Test;

/** What people write, who they are and what they sign in with stands nowhere in the log at INFO and above. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class LogTest {

    private static final String MARK = "quagga71";
    private static final String FORGED = MARK + "\n2026-01-01 00:00:00,000 ERROR [forged] by " + MARK + "\r\n";
    private static final String ADDRESS = "203.0.113.61";
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private final Voter voter = new Voter();

    @Test
    void no_prompt_no_answer_no_address_and_no_secret_is_logged_and_no_line_can_be_forged() {
        String failing;
        List<LogLines.Line> lines;
        try (var log = LogLines.read()) {
            FakeBackends.server()
                    .script(E2B, Script.refused(500, "no memory for the prompt " + FORGED))
                    .script(E4B, Script.answer("An answer " + FORGED));
            failing = battle();
            strangeCalls();
            signIns();
            adminsWork(failing);
            lines = log.lines();
        }
        assertThat(lines).isNotEmpty();
        for (var secret : List.of(MARK, ADDRESS, "test-password", voter.cookie().split("\\.")[1])) {
            assertThat(lines).as(secret).noneMatch(line -> line.withCause().contains(secret));
        }
        assertThat(lines).noneMatch(line -> LINE_BREAK.matcher(line.message()).find());
        assertThat(lines)
                .as("the failed answer, with its battle as a field")
                .anyMatch(line -> line.message().startsWith("An answer failed") && failing.equals(line.battle()));
    }

    /** One that fails first and is voted on in the end. */
    private String battle() {
        var started = voter.tryToStart(Map.of("prompt", "A question " + FORGED));
        String id = started.path("id");
        voter.awaitState(id, "failed");
        FakeBackends.server().script(E2B, Script.answer("Another answer " + FORGED));
        voter.request()
                .header("X-Forwarded-For", ADDRESS)
                .header("User-Agent", MARK)
                .post("/api/battles/" + id + "/retry")
                .then()
                .statusCode(202);
        voter.awaitState(id, "ready");
        voter.request()
                .body(Map.of("choice", FORGED))
                .post("/api/battles/" + id + "/vote")
                .then()
                .statusCode(400);
        voter.vote(id, "left").then().statusCode(200);
        voter.vote(id, "left").then().statusCode(409);
        return id;
    }

    private static void strangeCalls() {
        for (var path : List.of(
                "/" + MARK + "%0A" + MARK,
                "/join/" + MARK,
                "/battles/" + MARK + "%0D%0A",
                "/api/battles/" + MARK + "%0A",
                "/api/leaderboard?arena=" + MARK + "%0Aforged",
                "/api/leaderboard?category=" + MARK + "%0Aforged&asOf=" + MARK)) {
            given().urlEncodingEnabled(false)
                    .header("X-Forwarded-For", ADDRESS)
                    .header("Forwarded", "for=" + ADDRESS)
                    .header("Last-Event-ID", MARK)
                    .cookie("arena_voter", MARK)
                    .cookie("arena_admin", MARK)
                    .get(path);
        }
        for (var body : List.of("{broken " + MARK, "{\"prompt\":{\"" + MARK + "\":1}}", "[\"" + MARK + "\"]")) {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/battles")
                    .then()
                    .statusCode(400);
        }
    }

    private static void signIns() {
        given().auth()
                .preemptive()
                .basic(FORGED, MARK)
                .get("/api/admin/audit")
                .then()
                .statusCode(401);
        given().contentType(ContentType.URLENC)
                .formParams("user", FORGED, "password", MARK, "to", "/" + FORGED)
                .post("/admin/sign-in")
                .then()
                .statusCode(401);
    }

    private static void adminsWork(String battle) {
        Admin.request().body(Map.of("reason", FORGED)).put("/api/admin/votes/" + battle + "/exclusion");
        Admin.request().delete("/api/admin/votes/" + battle + "/exclusion");
        Admin.request()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)))
                .contentType("application/x-ndjson")
                .body("{\"id\":\"" + MARK + "\"}\n" + MARK)
                .post("/api/admin/import?format=arena&arena=log-test");
        Admin.request().get("/api/admin/export?format=arena&arena=" + MARK + "%0Aforged");
        Admin.request().get("/api/admin/audit?actor=" + MARK);
    }
}
