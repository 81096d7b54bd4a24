package org.gemmaarena.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.integrity.JudgementTurn;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.gemmaarena.running.WholeDatabase;
import org.gemmaarena.transfer.SixModelsArena;
import org.gemmaarena.vote.Exclusions;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.vote.TallyRebuild;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is erased is nowhere any more, and all that is known of models stays as it was. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class ErasureTest {

    @Inject
    WholeDatabase everything;

    @Inject
    Boards boards;

    @Inject
    Session database;

    @Inject
    Tallies tallies;

    @Inject
    TallyRebuild rebuild;

    @Inject
    ErasedBattles erasedBattles;

    @Inject
    ErasedVotes erasedVotes;

    @Inject
    Exclusions exclusions;

    @Inject
    JudgementTurn turn;

    private final String secret = "xylophonic-" + UUID.randomUUID();
    private final Voter voter = new Voter();

    @BeforeEach
    void bothAnswer() {
        FakeBackends.server()
                .script(E2B, Script.answer("## A " + secret + " answer\n\n- one"))
                .script(E4B, Script.answer("Another **" + secret + "** answer"));
    }

    @Test
    void neither_id_nor_text_nor_battle_of_an_erased_voter_is_left_and_no_board_changes() throws Exception {
        var imported = "erased-" + UUID.randomUUID();
        var other = new Voter();
        FakeBackends.server().script(E2B, Script.answer("For another")).script(E4B, Script.answer("person"));
        other.battleAndVote("What others ask", "right");
        bothAnswer();
        var voted = vote("A " + secret + " question", "left");
        vote("Again a " + secret + " question", "both_bad");
        vote("What others ask", "tie");
        var unvoted = voter.start("Never voted on, but " + secret);
        voter.awaitState(unvoted, "ready");
        publish(voted);
        report(other, voted);
        Admin.request()
                .body(Map.of("reason", "Of " + voterId() + " on " + voted))
                .put("/api/admin/votes/" + voted + "/exclusion")
                .then()
                .statusCode(200);
        Admin.request()
                .body(Map.of("text", "Noted: " + secret))
                .put("/api/admin/voters/" + voterId() + "/note")
                .then()
                .statusCode(lessThan(300));
        importWithVoter(imported);
        var live = boards.of("live");
        var elsewhere = boards.of(imported);
        var id = voterId();
        assertThat(everything.size()).isGreaterThan(20);
        assertThat(everything.placesOf(id))
                .contains("battle.voter_id", "vote.voter_id", "voter.id", "audit_entry.reason");
        assertThat(everything.placesOf(secret))
                .contains(
                        "turn.prompt",
                        "answer.text",
                        "imported_line.content",
                        "voter_note.content",
                        "audit_entry.state_after");

        Admin.request()
                .body(Map.of("voter", id))
                .post("/api/admin/privacy/erasures/preview")
                .then()
                .statusCode(200)
                .body("battles", equalTo(4))
                .body("sentence", containsString("Deletes 4 battles"))
                .body("sentence", containsString("votes stay"));
        assertThat(everything.placesOf(id)).as("a preview changes nothing").isNotEmpty();
        erase(id, "Asked by mail, number " + id).statusCode(200).body("battles", equalTo(4));

        assertThat(everything.placesOf(id)).isEmpty();
        assertThat(everything.placesOf(secret)).isEmpty();
        assertThat(everything.placesOf(voted)).isEmpty();
        assertThat(everything.placesOf(unvoted)).isEmpty();
        assertThat(boards.of("live")).isEqualTo(live);
        assertThat(boards.of(imported)).isEqualTo(elsewhere);
        Admin.request().post("/api/admin/integrity/recompute").then().statusCode(200);
        assertThat(boards.of("live")).as("after a judgement").isEqualTo(live);
        voter.request().get("/api/battles/" + voted).then().statusCode(404);
        var audit = Admin.request().get("/api/admin/audit?limit=20").jsonPath();
        assertThat(audit.getString("find { it.action == 'erase-voter' }.detail"))
                .startsWith("battles: 4, votes: ");
        assertThat(audit.getString("find { it.action == 'erase-voter' }.reason"))
                .startsWith("Asked by mail, number ");
        assertThat(audit.getList("findAll { it.action == 'exclude-vote' }.target"))
                .isNotEmpty();
        assertExportsWhole("live");
        assertExportsWhole(imported);
    }

    @Test
    void votes_of_the_erased_stay_with_what_was_counted_and_a_prompt_that_others_asked_keeps_its_digest() {
        var shared = "Shared " + UUID.randomUUID();
        var other = new Voter();
        other.battleAndVote(shared, "left");
        voter.battleAndVote(shared, "left");
        voter.battleAndVote("Mine " + secret, "right");
        voter.battleAndVote("mine  " + secret.toUpperCase(java.util.Locale.ROOT), "tie");
        var id = voterId();
        var before = votes(id);
        assertThat(before).hasSize(3);
        erase(id, "asked").statusCode(200);
        var nobody = nobody();
        var after = votes(nobody);
        assertThat(after)
                .extracting(row -> row[0])
                .isEqualTo(before.stream().map(row -> row[0]).toList());
        assertThat(after).allSatisfy(row -> assertThat(row[2]).as("address").isNull());
        assertThat(after.get(0)[1]).isEqualTo(before.get(0)[1]);
        assertThat(before.get(1)[1]).isEqualTo(before.get(2)[1]);
        assertThat(after.get(1)[1]).isEqualTo(after.get(2)[1]).isNotEqualTo(before.get(1)[1]);
    }

    @Test
    void somebody_erases_themselves_by_cookie_and_is_a_new_voter_with_an_old_one() throws Exception {
        var battle = vote("Mine, " + secret, "left");
        var id = voterId();
        var answer = voter.request().delete("/api/voter");
        answer.then().statusCode(200).body("battles", equalTo(1)).body("votes", equalTo(1));
        assertThat(answer.detailedCookie("arena_voter").getMaxAge()).isZero();
        assertThat(everything.placesOf(id)).isEmpty();
        voter.request().get("/api/battles/" + battle).then().statusCode(404);
        voter.request().delete("/api/voter").then().statusCode(200).body("votes", equalTo(0));

        voter.battleAndVote("With the old cookie", "tie");
        assertThat(votes(id)).hasSize(1);
        given().delete("/api/voter").then().statusCode(404).contentType("application/problem+json");
        given().header("Sec-Fetch-Site", "cross-site")
                .cookie("arena_voter", voter.cookie())
                .delete("/api/voter")
                .then()
                .statusCode(403);
    }

    @Test
    void a_battle_that_is_being_written_ends_with_its_voter() throws Exception {
        var slow = Script.answer((secret + " ").repeat(400)).withPace(Duration.ofMillis(100), 10);
        FakeBackends.server().script(E2B, slow).script(E4B, slow);
        var battle = voter.start("Slowly");
        voter.awaitState(battle, "generating");
        var id = voterId();
        voter.request().delete("/api/voter").then().statusCode(200);
        voter.request().get("/api/battles/" + battle).then().statusCode(404);
        Voter.await("the models are let go", () -> FakeBackends.server().open() == 0);
        assertThat(everything.placesOf(id)).isEmpty();
        assertThat(everything.placesOf(battle)).isEmpty();
        assertThat(everything.placesOf(secret + " " + secret)).isEmpty();
    }

    @Test
    void votes_that_are_cast_at_the_same_moment_are_counted_once_and_leave_nothing_behind() {
        var battles = List.of("one", "two", "three", "four").stream()
                .map(voter::start)
                .toList();
        battles.forEach(battle -> voter.awaitState(battle, "ready"));
        var id = voterId();
        var casting = battles.stream()
                .map(battle -> CompletableFuture.supplyAsync(
                        () -> voter.vote(battle, "left").statusCode()))
                .toList();
        var erasing = CompletableFuture.supplyAsync(
                () -> voter.request().delete("/api/voter").statusCode());
        assertThat(erasing.join()).isEqualTo(200);
        assertThat(casting).allSatisfy(vote -> assertThat(vote.join()).isIn(200, 404, 409));
        voter.request().delete("/api/voter").then().statusCode(200);
        assertThat(votes(id)).isEmpty();
        assertThat(tallies.of("live", Tallies.ALL))
                .isEqualTo(rebuild.fromVotes("live").get(Tallies.ALL));
    }

    @Test
    void who_is_taken_out_stays_out_as_nobody() {
        voter.battleAndVote("To be taken out", "left");
        var id = voterId();
        Admin.request()
                .body(Map.of("reason", "A script"))
                .put("/api/admin/voters/" + id + "/exclusion")
                .then()
                .statusCode(200);
        var before = boards.of("live");
        erase(id, "asked").statusCode(200);
        Admin.request().post("/api/admin/integrity/recompute").then().statusCode(200);
        assertThat(boards.of("live")).isEqualTo(before);
        Admin.request()
                .get("/api/admin/voters/" + nobody())
                .then()
                .statusCode(200)
                .body("standing", equalTo("out"))
                .body("decidedBy", equalTo("admin"));
    }

    @Test
    void what_admins_noted_of_a_voter_goes_also_where_it_is_on_record() throws Exception {
        var battle = vote("Of somebody noted", "left");
        var id = voterId();
        note(id, "Somebody " + secret);
        note(id, "Still " + secret);
        assertThat(everything.placesOf("Still " + secret)).contains("voter_note.content", "audit_entry.state_after");
        erase(id, "asked").statusCode(200);
        assertThat(everything.placesOf(secret)).isEmpty();
        assertThat(everything.placesOf(id)).isEmpty();
        assertThat(everything.placesOf(battle)).isEmpty();
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(
                        "insert into voter_note (voter_id, content, written_by, written_at)"
                                + " values (:voter, 'left over', 'admin', current_timestamp)")
                .setParameter("voter", UUID.fromString(id))
                .executeUpdate());
        erase(id, "a note and nothing else").statusCode(200);
        assertThat(everything.placesOf(id)).isEmpty();
    }

    @Test
    void while_voters_are_judged_nothing_is_erased() throws Exception {
        var battle = vote("In the middle of it", "left");
        var id = voterId();
        turn.tryToHold(Duration.ofMinutes(1), () -> {
            for (var refused : List.of(voter.request().delete("/api/voter").then(), erase(id, "asked by mail"))) {
                refused.statusCode(503)
                        .contentType("application/problem+json")
                        .header("Retry-After", "10")
                        .body("detail", containsString("Nothing of this one is erased yet"));
            }
            return true;
        });
        voter.request().get("/api/battles/" + battle).then().statusCode(200);
        assertThat(votes(id)).hasSize(1);
        voter.request().delete("/api/voter").then().statusCode(200).body("votes", equalTo(1));
        assertThat(everything.placesOf(id)).isEmpty();
    }

    @Test
    void a_voter_erases_themselves_so_often_and_no_more_but_nothing_as_often_as_they_like() {
        for (int time = 1; time <= 5; time++) {
            voter.start("Again " + time);
            voter.request().delete("/api/voter").then().statusCode(200).body("battles", equalTo(1));
            voter.request().delete("/api/voter").then().statusCode(200).body("battles", equalTo(0));
        }
        var battle = voter.start("Once too often");
        var refused = voter.request().delete("/api/voter");
        refused.then().statusCode(429).body("detail", containsString("5 times"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3601);
        voter.request().get("/api/battles/" + battle).then().statusCode(200);
        erase(voterId(), "asked by mail").statusCode(200);
    }

    @Test
    void a_battle_takes_its_id_with_it_wherever_it_stands_so_that_erasing_again_is_enough() throws Exception {
        var battle = vote("Half erased", "left");
        Admin.request()
                .body(Map.of("reason", "For what " + battle + " says"))
                .put("/api/admin/votes/" + battle + "/exclusion")
                .then()
                .statusCode(200);
        assertThat(everything.placesOf(battle))
                .contains("audit_entry.target", "audit_entry.reason", "vote_exclusion.excluded_because");
        erasedBattles.delete(UUID.fromString(voterId()));
        assertThat(everything.placesOf(battle)).isEmpty();
        erase(voterId(), "asked").statusCode(200).body("votes", equalTo(1));
    }

    @Test
    void an_account_that_the_numbers_took_out_stays_out_after_erasing_itself() {
        voter.battleAndVote("Before", "left");
        var id = UUID.fromString(voterId());
        QuarkusTransaction.requiringNew().run(() -> exclusions.excludeVoter(id, "by the numbers", "integrity"));
        QuarkusTransaction.requiringNew().run(() -> erasedVotes.anonymise(id, UUID.randomUUID(), true));
        voter.battleAndVote("After signing in again", "left");
        assertThat(isOut(id)).isTrue();
        Admin.request().post("/api/admin/integrity/recompute").then().statusCode(200);
        assertThat(isOut(id)).isTrue();
    }

    @Test
    void what_cannot_be_erased_is_said() {
        erase("nobody", "asked").statusCode(400).body("violations.field", equalTo(List.of("voter")));
        erase(UUID.randomUUID().toString(), "asked").statusCode(404);
        erase(UUID.randomUUID().toString(), "x".repeat(501)).statusCode(400);
        voter.start("Anything");
        erase(voterId(), " ").statusCode(400).body("violations.field", equalTo(List.of("reason")));
    }

    private String vote(String prompt, String choice) {
        var battle = voter.start(prompt);
        voter.awaitState(battle, "ready");
        voter.vote(battle, choice).then().statusCode(200);
        return battle;
    }

    private boolean isOut(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> exclusions.excludedAmong(Set.of(id)).contains(id));
    }

    private static void note(String id, String text) {
        Admin.request()
                .body(Map.of("text", text))
                .put("/api/admin/voters/" + id + "/note")
                .then()
                .statusCode(200);
    }

    private String voterId() {
        return voter.cookie().split("\\.")[0];
    }

    private void publish(String battle) {
        voter.request()
                .body(Map.of("public", true))
                .put("/api/battles/" + battle + "/publication")
                .then()
                .statusCode(200);
    }

    private void report(Voter reporter, String battle) {
        reporter.request()
                .body(Map.of("kind", "other", "reason", "So " + secret))
                .post("/api/battles/" + battle + "/report")
                .then()
                .statusCode(202);
    }

    /** Votes from elsewhere, every tenth of them by this voter, with a conversation. */
    private void importWithVoter(String arena) {
        var lines = SixModelsArena.lines();
        var body = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            body.append(
                            i % 10 != 0
                                    ? line
                                    : line.replace(
                                            "\"arena_metadata\":{",
                                            "\"conversation_a\":[{\"role\":\"user\",\"content\":\"" + secret
                                                    + "\"}],\"arena_metadata\":{\"voter\":\"" + voterId() + "\","))
                    .append('\n');
        }
        Admin.request()
                .contentType("application/x-ndjson")
                .body(body.toString().getBytes(StandardCharsets.UTF_8))
                .post("/api/admin/import?format=arena&arena=" + arena)
                .then()
                .statusCode(200)
                .body("accepted", equalTo(600));
    }

    /** An export, imported under another name, has the same board. */
    private void assertExportsWhole(String arena) {
        var copy = "copy-" + UUID.randomUUID();
        var exported = Admin.request()
                .get("/api/admin/export?format=arena&arena=" + arena)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Admin.request()
                .contentType("application/x-ndjson")
                .body(exported.getBytes(StandardCharsets.UTF_8))
                .post("/api/admin/import?format=arena&arena=" + copy)
                .then()
                .statusCode(200)
                .body("rejectedCount", equalTo(0));
        var ignored = Set.of("arena", "pairs", "method");
        var one = boards.of(arena);
        var other = boards.of(copy);
        one.values().forEach(board -> board.keySet().removeAll(ignored));
        other.values().forEach(board -> board.keySet().removeAll(ignored));
        assertThat(other).isEqualTo(one);
    }

    private static io.restassured.response.ValidatableResponse erase(String voter, String reason) {
        return Admin.request()
                .body(Map.of("voter", voter, "reason", reason))
                .post("/api/admin/privacy/erasures")
                .then();
    }

    /** Who the last erased voter is now. */
    private static String nobody() {
        return Admin.request()
                .get("/api/admin/audit?limit=20")
                .jsonPath()
                .getString("find { it.action == 'erase-voter' }.target")
                .replace("voters/", "");
    }

    /** Characters of the left answer, digest of the prompt and of the address, the oldest vote first. */
    private List<Object[]> votes(String id) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select v.left_characters, e.prompt_digest, e.address_digest from vote v"
                                + " join vote_evidence e on e.vote_id = v.id where v.voter_id = :voter order by v.id",
                        Object[].class)
                .setParameter("voter", UUID.fromString(id))
                .getResultList());
    }
}
