package org.gemmaarena.snapshot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.gemmaarena.transfer.SixModelsArena;
import org.gemmaarena.vote.Recount;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything is made anew from the votes; what was kept otherwise is told and put right. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class RecomputationTest {

    private static final String RECOMPUTATION = "/api/admin/leaderboard/recomputation";

    @Inject
    Session database;

    @Inject
    Recount recount;

    @Inject
    Clock clock;

    private final String arena = "recount-" + UUID.randomUUID();
    private final String ours = "report.arenas.find { it.arena == '" + arena + "' }.";

    @BeforeEach
    void six_models() {
        Admin.request()
                .contentType("application/x-ndjson")
                .body(SixModelsArena.body().getBytes(StandardCharsets.UTF_8))
                .post("/api/admin/import?format=arena&arena=" + arena)
                .then()
                .statusCode(200);
    }

    @Test
    void what_was_kept_as_it_was_voted_has_no_difference() {
        var done = recompute();
        assertThat(done.getInt(ours + "votes")).isEqualTo(600);
        assertThat(done.getInt(ours + "boards"))
                .as("all votes and 3 categories, by 3 methods")
                .isEqualTo(12);
        assertThat(done.getInt(ours + "tallies")).isGreaterThan(100);
        assertThat(done.getInt(ours + "differingTallies")).isZero();
        assertThat(done.getInt(ours + "differingNumbers")).isZero();
        assertThat(done.getInt(ours + "served")).isEqualTo(1);
        assertThat(done.getInt("done")).isEqualTo(done.getInt("total"));
        Admin.request()
                .get("/api/admin/audit?limit=1")
                .then()
                .body("[0].action", equalTo("recompute"))
                .body("[0].actor", equalTo("admin"));
        Admin.request()
                .get("/admin/leaderboard/recomputation")
                .then()
                .statusCode(200)
                .body(containsString(arena));
    }

    @Test
    void a_tally_that_is_wrong_is_told_with_what_it_does_to_the_board_and_put_right() {
        var right = recount.of(arena);
        recompute(); // else what others left wrong could fill the report
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(
                        "insert into tally_change (arena, category, left_model, "
                                + "right_model, choice, counted, votes) values (:arena, 'all', 'm1', 'm2', 'LEFT', true, 3)")
                .setParameter("arena", arena)
                .executeUpdate());
        var done = recompute();
        assertThat(done.getInt(ours + "differingTallies")).isEqualTo(1);
        assertThat(done.getInt("report.repairedTallies")).isPositive();
        var told = "report.tallyDifferences.find { it.arena == '" + arena + "' }.";
        assertThat(done.getInt(told + "kept")).isEqualTo(done.getInt(told + "votes") + 3);
        assertThat(done.getString(told + "left")).isEqualTo("m1");
        var number = "report.boardDifferences.find { it.arena == '" + arena + "' && it.number == 'votes' }.";
        assertThat(done.getString(number + "kept")).isEqualTo("603");
        assertThat(done.getString(number + "recomputed")).isEqualTo("600");
        assertThat(done.getInt(ours + "differingNumbers")).isGreaterThan(30);
        assertThat(recount.of(arena)).isEqualTo(right);
        assertThat(recompute().getInt(ours + "differingTallies")).isZero();
    }

    @Test
    void a_board_that_is_served_otherwise_than_it_is_made_anew_is_told() {
        statement("insert into tally (arena, category, left_model, right_model, choice, counted, votes) "
                + "values (:arena, 'all', 'm1', 'm2', 'LEFT', false, 3)");
        given().get("/api/leaderboard?arena=" + arena).then().body("excludedVotes", equalTo(3));
        statement("delete from tally where arena = :arena and not counted");
        var done = recompute();
        assertThat(done.getInt(ours + "differingTallies")).isZero();
        assertThat(done.getInt(ours + "differingNumbers")).isEqualTo(1);
        var number = "report.boardDifferences.find { it.arena == '" + arena + "' }.";
        assertThat(done.getString(number + "number")).isEqualTo("excludedVotes");
        assertThat(done.getString(number + "kept")).isEqualTo("3");
        assertThat(done.getString(number + "recomputed")).isEqualTo("0");
        assertThat(done.getBoolean(number + "served")).isTrue();
        Admin.request()
                .get("/admin/leaderboard/recomputation")
                .then()
                .statusCode(200)
                .body(containsString("as served"));
    }

    private void statement(String sql) {
        QuarkusTransaction.requiringNew().run(() -> assertThat(database.createNativeMutationQuery(sql)
                        .setParameter("arena", arena)
                        .executeUpdate())
                .isEqualTo(1));
    }

    @Test
    void only_one_runs_at_a_time_and_one_that_died_is_in_nobodys_way() {
        running(clock.instant());
        Admin.request().post(RECOMPUTATION).then().statusCode(409);
        Admin.request().get(RECOMPUTATION).then().body("state", equalTo("running"));
        Admin.request()
                .get("/admin/leaderboard/recomputation")
                .then()
                .statusCode(200)
                .body(containsString("<progress"));
        running(clock.instant().minus(Duration.ofMinutes(1)));
        Admin.request().get(RECOMPUTATION).then().body("state", equalTo("interrupted"));
        assertThat(recompute().getString("state")).isEqualTo("done");
    }

    @Test
    void nobody_else_recomputes() {
        given().post(RECOMPUTATION).then().statusCode(401);
        given().get(RECOMPUTATION).then().statusCode(401);
        given().get("/admin/leaderboard/recomputation").then().statusCode(401);
    }

    private void running(Instant lastBeat) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(
                        "insert into recomputation (state, done, total, started_at, "
                                + "started_by, beat_at) values ('running', 1, 4, :beat, 'admin', :beat)")
                .setParameter("beat", lastBeat)
                .executeUpdate());
    }

    private JsonPath recompute() {
        long id = Admin.request()
                .post(RECOMPUTATION)
                .then()
                .statusCode(202)
                .body("startedBy", equalTo("admin"))
                .body("startedAt", notNullValue())
                .extract()
                .jsonPath()
                .getLong("id");
        Voter.await("the end of it", () -> !state().getString("state").equals("running"));
        assertThat(state().getLong("id")).isEqualTo(id);
        assertThat(state().getString("state")).isEqualTo("done");
        return state();
    }

    private static JsonPath state() {
        return Admin.request()
                .get(RECOMPUTATION)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
