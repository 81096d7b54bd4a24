package org.gemmaarena.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.vote.Choice.LEFT;
import static org.gemmaarena.vote.Choice.RIGHT;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** A voter with votes, signals, addresses, a note, and decisions that say beforehand what they do. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class VoterFileTest {

    @Inject
    ReviewedVotes votes;

    @Inject
    Session database;

    private final String arena = "voters-" + UUID.randomUUID();
    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @Test
    void a_note_is_kept_changed_and_taken_away_and_the_record_has_it_all() {
        votes.cast(arena, anna, "a", "b", LEFT);
        note("Met at the fair.")
                .body("note.text", equalTo("Met at the fair."))
                .body("note.writtenBy", equalTo("admin"));
        note("Met at the fair.");
        note("Is a robot.");
        page(anna).body(containsString("Is a robot."));
        note(" ").body("note", nullValue());
        file(anna)
                .body("trail.action", equalTo(List.of("note-voter", "note-voter", "note-voter")))
                .body("trail.before", equalTo(Arrays.asList("Is a robot.", "Met at the fair.", null)))
                .body("trail.after", equalTo(Arrays.asList(null, "Is a robot.", "Met at the fair.")));
        Admin.request()
                .body(Map.of("text", "x".repeat(401)))
                .put("/api/admin/voters/" + anna + "/note")
                .then()
                .statusCode(400);
    }

    @Test
    void an_erased_voter_leaves_no_note_not_even_on_record() {
        votes.cast(arena, anna, "a", "b", LEFT);
        note("Lives in the lighthouse.");
        Admin.request()
                .body(Map.of("voter", anna, "reason", "Asked for it."))
                .post("/api/admin/privacy/erasures")
                .then()
                .statusCode(200);
        Admin.request().get("/api/admin/voters/" + anna + "/file").then().statusCode(404);
        Admin.request().get("/api/admin/audit?limit=50").then().body(not(containsString("lighthouse")));
        assertThat(QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                                "select count(*) from voter_note where voter_id = :voter", Long.class)
                        .setParameter("voter", anna)
                        .getSingleResult()))
                .isZero();
    }

    @Test
    void addresses_are_digests_with_those_who_share_them() {
        votes.evidence(votes.cast(arena, anna, "a", "b", LEFT), "1-" + anna.hashCode());
        votes.evidence(votes.cast(arena, anna, "a", "b", LEFT), "1-" + anna.hashCode());
        votes.evidence(votes.cast(arena, anna, "a", "b", LEFT), "2-" + anna.hashCode());
        votes.evidence(votes.cast(arena, ben, "a", "b", LEFT), "2-" + anna.hashCode());
        file(anna)
                .body("addresses.votes", equalTo(List.of(2, 1)))
                .body("addresses[0].neighbours", equalTo(List.of()))
                .body("addresses[1].neighbours", equalTo(List.of(ben.toString())));
        page(anna).body(containsString("/admin/voters/" + ben));
    }

    @Test
    void a_decision_says_beforehand_what_it_does() {
        for (int i = 0; i < 20; i++) {
            votes.cast(arena, anna, "a", "b", i < 18 ? LEFT : RIGHT);
        }
        for (int i = 0; i < 60; i++) {
            votes.cast(arena, ben, "a", "b", RIGHT);
        }
        preview(ben, "out")
                .body(
                        "sentence",
                        equalTo("Takes 60 votes out; Name of b falls from 1 to 2, Name of a rises from 2 to 1."));
        preview(ben, "counts").body("sentence", equalTo("No vote leaves or enters the ratings by that."));
        assertThat(countedVotes()).isEqualTo(80);
        decide(ben, "out");
        assertThat(countedVotes()).isEqualTo(20);
        preview(ben, "counts").body("votes", equalTo(60)).body("sentence", containsString("Brings 60 votes back"));
        preview(ben, "out").body("votes", equalTo(0));
        page(ben).body(containsString("Let the votes count")).body(containsString("Leave it to the numbers again"));
        Admin.request()
                .body(Map.of("standing", "odd"))
                .post("/api/admin/voters/" + ben + "/standing/preview")
                .then()
                .statusCode(400);
    }

    @Test
    void somebody_is_found_by_the_id_or_its_beginning() {
        votes.cast(arena, anna, "a", "b", LEFT);
        for (var text : List.of(anna.toString(), anna.toString().substring(0, 8))) {
            Admin.request()
                    .get("/admin/voters?id=" + text)
                    .then()
                    .statusCode(200)
                    .body(containsString("/admin/votes?voter=" + anna));
        }
        Admin.request().get("/admin/voters?id=xyz").then().statusCode(400);
        Admin.request().get("/admin/voters?id=" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void a_list_of_voters_goes_on_where_it_ended_also_behind_one_who_is_gone() {
        var last = UUID.randomUUID();
        votes.cast(arena, last, "a", "b", LEFT);
        judged(last, 800_000, "raised");
        for (var path : List.of("/api/admin/voters", "/admin/voters")) {
            Admin.request()
                    .get(path + "?standing=under_review&before=800001," + UUID.randomUUID())
                    .then()
                    .statusCode(200)
                    .body(containsString(last.toString()));
            for (var unreadable : List.of("x", "1", "," + last, last.toString(), "-1," + last, "1,1-1-1-1-1")) {
                Admin.request().get(path + "?before=" + unreadable).then().statusCode(400);
            }
        }
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery("delete from voter_standing where voter_id = :voter")
                        .setParameter("voter", last)
                        .executeUpdate());
    }

    @Test
    void lists_of_voters_follow_each_other_and_signals_find_votes() {
        var standing = new ArrayList<UUID>();
        for (int i = 0; i < 3; i++) {
            var voter = UUID.randomUUID();
            standing.add(voter);
            votes.cast(arena, voter, "a", "b", LEFT);
            judged(voter, 900_000 - i, i == 1 ? "decisive" : "raised");
        }
        var walked = new ArrayList<UUID>();
        for (var before = ""; walked.size() < 3; ) {
            var page = Admin.request()
                    .get("/api/admin/voters?standing=under_review&limit=1" + before)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            walked.add(page.getUUID("[0].voter"));
            before = "&before=" + page.getLong("[0].votes") + "," + page.getUUID("[0].voter");
        }
        assertThat(walked).isEqualTo(standing);
        Admin.request()
                .get("/admin/voters?standing=under_review")
                .then()
                .statusCode(200)
                .body(containsString("/admin/voters/" + standing.get(0)))
                .body(containsString("one side only"));
        Admin.request()
                .get("/api/admin/votes?signal=one_sided&arena=" + arena)
                .then()
                .body(
                        "votes.voter",
                        equalTo(List.of(
                                standing.get(2).toString(),
                                standing.get(1).toString(),
                                standing.get(0).toString())));
        Admin.request()
                .get("/api/admin/votes?signal=speed&arena=" + arena)
                .then()
                .body("votes", equalTo(List.of()));
        QuarkusTransaction.requiringNew()
                .run(() -> standing.forEach(voter -> database.createNativeMutationQuery(
                                "delete from voter_standing where voter_id = :voter")
                        .setParameter("voter", voter)
                        .executeUpdate()));
    }

    @Test
    void what_is_not_there_is_not_found_and_nobody_else_may_look() {
        var unknown = "/api/admin/voters/" + UUID.randomUUID();
        Admin.request().get(unknown + "/file").then().statusCode(404);
        Admin.request().body(Map.of("text", "x")).put(unknown + "/note").then().statusCode(404);
        Admin.request()
                .body(Map.of("standing", "out"))
                .post(unknown + "/standing/preview")
                .then()
                .statusCode(404);
        given().get(unknown + "/file").then().statusCode(401);
        given().contentType("application/json")
                .body(Map.of("text", "x"))
                .put(unknown + "/note")
                .then()
                .statusCode(401);
        given().get("/admin/voters").then().statusCode(401);
    }

    /** As a judgement writes it down. */
    private void judged(UUID voter, long count, String level) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery("""
                        insert into voter_standing (voter_id, standing, votes, signals, judged_at)
                        select :voter, 'UNDER_REVIEW', :count, :signals, max(created_at) from vote
                        """)
                .setParameter("voter", voter)
                .setParameter("count", count)
                .setParameter("signals", """
                        [{"kind":"speed","level":"quiet","model":null,"numbers":{"fast":0.0}},\
                        {"kind":"one_sided","level":"%s","model":null,"numbers":{"left":40.0,"right":0.0,"pValue":1e-9}}]
                        """.formatted(level))
                .executeUpdate());
    }

    private ValidatableResponse note(String text) {
        return Admin.request()
                .body(Map.of("text", text))
                .put("/api/admin/voters/" + anna + "/note")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse file(UUID voter) {
        return Admin.request()
                .get("/api/admin/voters/" + voter + "/file")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse page(UUID voter) {
        return Admin.request().get("/admin/voters/" + voter).then().statusCode(200);
    }

    private static ValidatableResponse preview(UUID voter, String standing) {
        return Admin.request()
                .body(Map.of("standing", standing, "reason", "not yet"))
                .post("/api/admin/voters/" + voter + "/standing/preview")
                .then()
                .statusCode(200);
    }

    private static void decide(UUID voter, String standing) {
        Admin.request()
                .body(Map.of("standing", standing, "reason", "A script."))
                .put("/api/admin/voters/" + voter + "/standing")
                .then()
                .statusCode(200);
    }

    private long countedVotes() {
        return given().get("/api/leaderboard?arena=" + arena).jsonPath().getLong("votes");
    }
}
