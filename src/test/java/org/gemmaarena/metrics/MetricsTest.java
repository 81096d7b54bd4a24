package org.gemmaarena.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands at {@code /q/metrics}. Other tests have battled in the same process, so what counts is what is added. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class MetricsTest {

    private static final List<String> TELLING =
            List.of("gemma", "e2b", "e4b", "sha256", FakeBackends.FIRST, FakeBackends.SECOND, "ollama", "openai");
    private static final String FIRST_TOKENS = "arena_answer_first_token_seconds_count";
    private static final String RATES = "arena_answer_tokens_per_second_count";

    @TestHTTPResource(value = "/", management = true)
    URI management;

    private final Voter voter = new Voter();

    @BeforeEach
    void answers() {
        FakeBackends.server()
                .script(E2B, Script.answer("Some words.").withPace(Duration.ofMillis(50), 10))
                .script(E4B, Script.answer("Other words of mine."));
    }

    @Test
    void until_the_vote_nothing_of_a_battle_stands_with_a_model_and_after_it_both_do() {
        var before = page();
        var id = voter.start("Which?");
        voter.awaitState(id, "ready");
        var ready = pageAfterTurn(before, "ready");
        assertThat(ofModels(ready)).isEqualTo(ofModels(before));
        assertThat(ready.lines().filter(line -> !line.contains("{model=")))
                .noneMatch(line -> TELLING.stream().anyMatch(line.toLowerCase(Locale.ROOT)::contains));
        voter.vote(id, "left").then().statusCode(200);
        var after = page();
        for (var model : List.of("gemma4-e2b", "gemma4-e4b")) {
            var label = "{model=\"" + model + "\"}";
            assertThat(added(before, after, FIRST_TOKENS + label)).isEqualTo(1);
            assertThat(added(before, after, RATES + label)).isEqualTo(1);
        }
    }

    @Test
    void battles_answers_and_votes_are_counted() {
        var before = page();
        voter.battleAndVote("Count me", "both_bad");
        var after = pageAfterTurn(before, "ready");
        assertThat(added(before, after, "arena_battles_started_total")).isEqualTo(1);
        assertThat(added(before, after, "arena_answers_total{outcome=\"stop\"}"))
                .isEqualTo(2);
        assertThat(added(before, after, "arena_battles_ended_total{outcome=\"voted\"}"))
                .isEqualTo(1);
        assertThat(added(before, after, "arena_votes_total{choice=\"both_bad\"}"))
                .isEqualTo(1);
        assertThat(added(before, after, "arena_queue_wait_seconds_count")).isEqualTo(1);
    }

    @Test
    void a_failing_side_is_counted_by_its_kind_and_not_by_its_model() {
        FakeBackends.server().script(E4B, Script.refused(500, "out of memory"));
        var before = page();
        var id = voter.start("Fail");
        voter.awaitState(id, "failed");
        var after = pageAfterTurn(before, "failed");
        assertThat(added(before, after, "arena_answer_failures_total{kind=\"try_again\"}"))
                .isEqualTo(1);
        assertThat(added(before, after, "arena_battles_started_total")).isEqualTo(1);
        assertThat(ofModels(after)).isEqualTo(ofModels(before));
    }

    @Test
    void a_stopped_battle_is_no_failure_and_its_vote_is_told_as_one_that_does_not_count() {
        FakeBackends.server().script(E2B, Script.endless()).script(E4B, Script.endless());
        var before = page();
        var id = voter.start("Stop");
        Voter.await(
                "some text",
                () -> !voter.battle(id).getString("turns[0].left.text").isEmpty());
        voter.request().post("/api/battles/" + id + "/stop");
        voter.awaitState(id, "ready");
        voter.vote(id, "tie").then().statusCode(200);
        var after = pageAfterTurn(before, "ready");
        assertThat(added(before, after, "arena_answers_total{outcome=\"stopped\"}"))
                .isEqualTo(2);
        assertThat(added(before, after, "arena_votes_not_counted_total{reason=\"stopped\"}"))
                .isEqualTo(1);
        assertThat(added(before, after, "arena_answer_failures_total{kind=\"try_again\"}"))
                .isZero();
    }

    @Test
    void the_state_of_database_backends_board_and_queue_is_told() {
        Voter.await("a look at the database", () -> value(page(), "arena_database_up") == 1);
        var page = page();
        assertThat(value(page, "arena_backends{state=\"up\"}")).isEqualTo(2);
        assertThat(value(page, "arena_backends{state=\"down\"}")).isZero();
        assertThat(value(page, "arena_models_ready")).isEqualTo(2);
        assertThat(value(page, "arena_queue_battles")).isZero();
        assertThat(value(page, "arena_queue_limit")).isPositive();
        assertThat(value(page, "arena_board_age_seconds")).isNotNegative();
        assertThat(value(page, "arena_votes_stored")).isGreaterThanOrEqualTo(value(page, "arena_votes_excluded"));
        assertThat(page).contains("agroal_active_count", "jvm_memory_used_bytes", "disk_free_bytes");
    }

    @Test
    void what_clients_make_up_as_an_address_or_a_method_makes_no_series() {
        var secret = "quagga93";
        given().delete("/join/" + secret).then().statusCode(405);
        given().options("/any/" + secret);
        given().request("PATCH", "/battles/" + secret);
        given().get("/" + secret).then().statusCode(404);
        given().get("/api/admin/" + secret).then().statusCode(401);
        given().redirects().follow(false).header("Accept", "text/html").get("/admin/" + secret);
        given().get("/leaderboard").then().statusCode(200);
        var page = page();
        assertThat(page).doesNotContain(secret).contains("uri=\"OTHER\"", "uri=\"/leaderboard\"");
    }

    /** A battle is ready as soon as that is stored, a little before it and its two answers are counted. */
    private String pageAfterTurn(String before, String outcome) {
        var turns = "arena_turns_total{outcome=\"" + outcome + "\"}";
        Voter.await("a turn that is counted", () -> added(before, page(), turns) == 1);
        Voter.await("its answers are counted", () -> answers(page()) == answers(before) + 2);
        return page();
    }

    private String page() {
        return given().get(management.resolve("/q/metrics"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** How much was noted by model; the greatest value of late is forgotten with time. */
    private static List<String> ofModels(String page) {
        return page.lines()
                .filter(line -> line.contains("{model=") && !line.contains("_max{"))
                .sorted()
                .toList();
    }

    private static double answers(String page) {
        return page.lines()
                .filter(line -> line.startsWith("arena_answers_total{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static double added(String before, String after, String series) {
        return value(after, series) - value(before, series);
    }

    /** Zero for a series that nothing has been noted in. */
    private static double value(String page, String series) {
        return page.lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(0);
    }
}
