package org.gemmaarena.overview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the overview tells follows what happens in the arena. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class OverviewApiTest {

    private final Voter voter = new Voter();

    @Inject
    Happenings happenings;

    @BeforeEach
    void bothAnswer() {
        FakeBackends.server().script(E2B, Script.answer("A")).script(E4B, Script.answer("B"));
    }

    @Test
    void a_vote_is_in_the_hour_the_day_and_the_pair() {
        var before = overview();
        voter.battleAndVote("Count me", "left");
        Voter.await("one vote more", () -> sum(overview(), "days.votes") == sum(before, "days.votes") + 1);
        var after = overview();
        assertThat(sum(after, "days.battles")).isEqualTo(sum(before, "days.battles") + 1);
        assertThat(sum(after, "hours.votes")).isGreaterThan(sum(before, "hours.votes"));
        assertThat(after.getLong("votes.all")).isEqualTo(before.getLong("votes.all") + 1);
        assertThat(after.getLong("votes.counted")).isEqualTo(before.getLong("votes.counted") + 1);
        Voter.await("the pair has the vote", () -> pairVotes(overview()) == pairVotes(before) + 1);
        assertThat(overview().getString("sentence")).containsPattern("[1-9] votes? today|No votes yet today");
    }

    @Test
    void a_vote_that_is_taken_out_is_there_with_its_reason() {
        var battle = voter.start("Out with it");
        voter.awaitState(battle, "ready");
        voter.vote(battle, "left").then().statusCode(200);
        Voter.await("the vote is told", () -> overview().getLong("votes.all") > 0);
        var reason = "overview " + UUID.randomUUID();
        var excludedBefore = excluded(overview());
        Admin.request()
                .body(Map.of("reason", reason))
                .put("/api/admin/votes/" + battle + "/exclusion")
                .then()
                .statusCode(200);
        Voter.await("one more is out", () -> excluded(overview()) == excludedBefore + 1);
        var after = overview();
        assertThat(after.getList("excluded.votes.findAll { it.reason == '%s' }.actor".formatted(reason)))
                .hasSizeLessThanOrEqualTo(1)
                .allMatch("admin"::equals);
        assertThat(after.getLong("votes.excludedToday")).isPositive();
    }

    @Test
    void an_answer_that_failed_is_told_by_model_backend_and_kind_when_its_battle_is_over() {
        FakeBackends.server().script(E2B, Script.refused(500));
        long before = failures(overview());
        long open = overview().getLong("openFailures.answers");
        var battle = voter.start("Fail");
        voter.awaitState(battle, "failed");
        Voter.await("it is told of nobody", () -> overview().getLong("openFailures.answers") == open + 1);
        assertThat(failures(overview())).as("it can still be run again").isEqualTo(before);
        happenings.waitsNoMore(UUID.fromString(battle));
        Voter.await("the failure is told", () -> failures(overview()) == before + 1);
        var of = overview().getLong("failures.find { it.model == 'gemma4-e2b' }.of");
        assertThat(of).isGreaterThanOrEqualTo(before + 1);
    }

    @Test
    void somebody_under_review_is_told_with_what_is_odd_and_what_to_do() {
        var before = overview().getLong("excluded.voters.underReview.votes");
        var odd = happenings.underReview(7);
        try {
            Voter.await(
                    "the voter is told", () -> overview().getLong("excluded.voters.underReview.votes") == before + 7);
            var after = overview();
            assertThat(after.getList("excluded.voters.underReview.signals.kind"))
                    .contains("speed")
                    .doesNotContain("taste");
            assertThat(after.getString("problems.find { it.kind == 'voters_odd' }.link"))
                    .isEqualTo("/admin/voters?standing=under_review");
        } finally {
            happenings.judgedAnew(odd);
        }
    }

    @Test
    void a_battle_that_waits_long_is_a_problem() {
        var since = Instant.now().minus(Duration.ofMinutes(7));
        var waiting = happenings.waiting("live", since);
        try {
            Voter.await(
                    "the battle waits",
                    () -> overview().getList("problems.kind").contains("queue_long"));
            var told = overview();
            assertThat(told.getLong("queue.waiting")).isEqualTo(1);
            assertThat(Duration.between(Instant.parse(told.getString("queue.waitingSince")), since)
                            .abs())
                    .isLessThan(Duration.ofSeconds(1));
            assertThat(told.getString("problems.find { it.kind == 'queue_long' }.sentence"))
                    .matches("1 battle waits for a model server, one of them for [78] minutes\\.");
        } finally {
            happenings.waitsNoMore(waiting);
        }
        Voter.await("nobody waits", () -> overview().getLong("queue.waiting") == 0);
    }

    @Test
    void what_is_loaded_is_not_named_where_a_battle_is_being_written() {
        Voter.await("it is named", () -> loaded(true) > 0);
        var battle = happenings.writing("live", FakeBackends.FIRST);
        try {
            Voter.await("its name is withheld", () -> loaded(true) == 0 && loaded(false) > 0);
        } finally {
            happenings.waitsNoMore(battle);
        }
        Voter.await("it is named again", () -> loaded(true) > 0);
    }

    private static int loaded(boolean named) {
        return overview()
                .getList("servers.backends.find { it.name == '%s' }.loaded.findAll { (it.name != null) == %s }"
                        .formatted(FakeBackends.FIRST, named))
                .size();
    }

    @Test
    void backends_are_told_with_what_they_have_loaded_and_how_fast_they_were() {
        voter.battleAndVote("How fast?", "tie");
        var told = overview();
        assertThat(told.getList("servers.backends.name", String.class))
                .contains(FakeBackends.FIRST, FakeBackends.SECOND);
        assertThat(told.getString("servers.backends.find { it.name == '%s' }.state".formatted(FakeBackends.FIRST)))
                .isEqualTo("up");
        assertThat(told.getList("servers.ready")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/admin/overview", "/api/admin/overview/events"})
    void nobody_else_sees_it(String path) {
        given().get(path).then().statusCode(401);
        voter.request().get(path).then().statusCode(401);
    }

    private static JsonPath overview() {
        return Admin.request()
                .get("/api/admin/overview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static long sum(JsonPath overview, String counts) {
        return overview.getList(counts, Long.class).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static long excluded(JsonPath overview) {
        return overview.getLong("votes.all") - overview.getLong("votes.counted");
    }

    private static long failures(JsonPath overview) {
        return overview
                .getList(
                        "failures.findAll { it.model == 'gemma4-e2b' && it.kind == 'try_again' && it.backend == '%s' }.answers"
                                .formatted(FakeBackends.FIRST),
                        Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static long pairVotes(JsonPath overview) {
        return overview
                .getList("pairs.findAll { it.a == 'gemma4-e2b' && it.b == 'gemma4-e4b' }.votes", Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
