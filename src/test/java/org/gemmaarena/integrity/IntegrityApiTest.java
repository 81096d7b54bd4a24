package org.gemmaarena.integrity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.PublicBoard;
import org.gemmaarena.running.Voter;
import org.gemmaarena.vote.Choice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who votes oddly is taken out and named with numbers; it is undone by recomputation, and an admin has the last word. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class IntegrityApiTest {

    private static final String TARGET = LiveVotes.MODELS.get(1);
    private static final Map<String, String> COUNTS = Map.of("standing", "counts", "reason", "I know them.");

    @Inject
    LiveVotes votes;

    @Inject
    Judge judge;

    private final Random random = new Random(20261122);
    private final List<UUID> honest = some(48);
    private final List<UUID> attackers = some(12);

    @BeforeEach
    @AfterEach
    void noVotes() {
        votes.clear();
    }

    @Test
    void attackers_are_taken_out_and_named_with_numbers_and_honest_voters_without_evidence_count() {
        attack();
        long before = 48 * 30 + 12 * 40;
        awaitVotesOnBoard(before);
        assertThat(recompute()).isGreaterThanOrEqualTo(attackers.size());
        var out = with("out");
        assertThat(out).hasSizeBetween(attackers.size() - 2, attackers.size()).isSubsetOf(attackers);
        voter(out.get(0))
                .body("standing", equalTo("out"))
                .body("judged", equalTo("out"))
                .body("votes", equalTo(40))
                .body("decidedBy", equalTo("integrity"))
                .body("reason", containsString("campaign for Name of " + TARGET))
                .body("signals.find { it.kind == 'campaign' }.level", equalTo("decisive"))
                .body("signals.find { it.kind == 'campaign' }.model", equalTo(TARGET))
                .body("signals.find { it.kind == 'campaign' }.words", containsString("with probability"))
                .body("signals.kind", hasItem("oriented_test"));
        assertThat(board().getLong("votes")).isEqualTo(before - 40L * out.size());
        assertThat(board().getLong("excludedVotes")).isEqualTo(40L * out.size());
        var audit = Admin.request().get("/api/admin/audit").jsonPath();
        assertThat(audit.getList("findAll { it.actor == 'integrity' && it.action == 'exclude-voter' }.target"))
                .contains("voters/" + out.get(0));
        assertThat(recompute()).as("nothing is left to change").isZero();
        assertThat(with("out")).isEqualTo(out);
    }

    @Test
    void who_votes_like_the_others_afterwards_comes_back() {
        attack();
        recompute();
        var out = with("out");
        assertThat(out).isNotEmpty();
        attackers.forEach(voter -> votes.honest(voter, 60, random));
        recompute();
        assertThat(with("out")).isEmpty();
        voter(out.get(0)).body("standing", equalTo("counts")).body("decidedBy", nullValue());
        assertThat(board().getLong("excludedVotes")).isZero();
        awaitVotesOnBoard(48 * 30 + 12 * 100);
    }

    @Test
    void an_admins_decision_wins_over_every_recomputation() {
        attack();
        recompute();
        var spared = with("out").get(0);
        var pardoned = with("out").get(1);
        decide(spared, COUNTS)
                .statusCode(200)
                .body("standing", equalTo("counts"))
                .body("judged", equalTo("out"));
        Admin.request()
                .delete("/api/admin/voters/" + pardoned + "/exclusion?reason=Sorry")
                .then()
                .statusCode(200);
        var banned = honest.get(0);
        decide(banned, Map.of("standing", "out", "reason", "A colleague's script."))
                .statusCode(200)
                .body("standing", equalTo("out"));
        for (int again = 0; again < 2; again++) {
            recompute();
            assertThat(with("out")).contains(banned).doesNotContain(spared, pardoned);
            voter(spared)
                    .body("standing", equalTo("counts"))
                    .body("decidedBy", equalTo("admin"))
                    .body("reason", equalTo("I know them."));
            voter(banned).body("standing", equalTo("out")).body("reason", equalTo("A colleague's script."));
        }
        decide(banned, COUNTS).statusCode(200).body("standing", equalTo("counts"));
        assertThat(board().getLong("excludedVotes")).isEqualTo(40L * with("out").size());
    }

    @Test
    void whoever_casts_most_votes_is_reviewed_and_switches_nothing_off() {
        attack();
        recompute();
        var out = with("out");
        assertThat(out).isNotEmpty();
        var heavy = UUID.randomUUID();
        votes.honest(heavy, 48 * 30 + 12 * 40 + 1, random);
        recompute();
        assertThat(with("out")).isEqualTo(out);
        voter(heavy)
                .body("standing", equalTo("under_review"))
                .body("signals.find { it.kind == 'most_votes' }.level", equalTo("raised"))
                .body("signals.find { it.kind == 'most_votes' }.words", containsString("of all"));
    }

    @Test
    void whoever_is_out_does_not_come_back_by_casting_most_votes() {
        attack();
        recompute();
        var out = with("out").get(0);
        votes.cast(out, 48 * 30 + 12 * 40, TARGET, random);
        recompute();
        voter(out).body("standing", equalTo("out")).body("decidedBy", equalTo("integrity"));
        assertThat(recompute()).as("and stays so").isZero();
    }

    @Test
    void an_office_behind_one_address_with_its_own_prompt_keeps_counting() {
        honest.forEach(voter -> {
            boolean inOffice = honest.indexOf(voter) < 20;
            votes.honest(voter, 12, random);
            votes.evidence(
                    voter,
                    inOffice ? "the office's own" : null,
                    inOffice ? "office" : voter.toString().substring(0, 20),
                    60_000,
                    20_000);
        });
        recompute();
        assertThat(with("out")).isEmpty();
        voter(honest.get(0))
                .body("standing", equalTo("under_review"))
                .body("signals.find { it.kind == 'repeated_prompts' }.level", equalTo("raised"))
                .body("signals.find { it.kind == 'shared_address' }.level", equalTo("raised"))
                .body("signals.find { it.kind == 'shared_address' }.numbers.voters", equalTo(20.0f));
        assertThat(board().getLong("excludedVotes")).isZero();
        awaitVotesOnBoard(48 * 12);
    }

    @Test
    void a_one_sided_user_who_asks_the_same_too_fast_keeps_counting_alone_and_beside_others_who_were_not_timed() {
        var lone = UUID.randomUUID();
        votes.cast(lone, 60, random, pair -> Choice.LEFT);
        votes.evidence(lone, "same", "home", 10, 0);
        recompute();
        voter(lone)
                .body("standing", equalTo("counts"))
                .body("signals.find { it.kind == 'one_sided' }.level", equalTo("raised"))
                .body("signals.find { it.kind == 'repeated_prompts' }.level", equalTo("raised"));
        attackers.forEach(voter -> votes.honest(voter, 10, random));
        recompute();
        voter(lone).body("standing", equalTo("under_review"));
        assertThat(board().getLong("excludedVotes")).isZero();
    }

    @Test
    void among_many_a_one_sided_voter_is_reviewed_and_counts_until_somebody_decides() {
        honest.forEach(voter -> votes.honest(voter, 10, random));
        var left = UUID.randomUUID();
        votes.cast(left, 30, random, pair -> Choice.LEFT);
        recompute();
        assertThat(with("under_review")).contains(left);
        assertThat(board().getLong("excludedVotes")).isZero();
        decide(left, COUNTS).statusCode(200);
        recompute();
        assertThat(with("under_review")).doesNotContain(left);
    }

    @Test
    void whoever_votes_faster_than_anybody_reads_is_out_where_the_others_read() {
        honest.forEach(voter -> {
            votes.honest(voter, 12, random);
            votes.evidence(voter, null, voter.toString().substring(0, 20), 60_000, 20_000);
        });
        var script = UUID.randomUUID();
        votes.honest(script, 30, random);
        votes.evidence(script, null, "b", 1_000, 20);
        recompute();
        assertThat(with("out")).containsExactly(script);
        voter(script).body("reason", containsString("30 of 30 votes came faster than anybody reads"));
    }

    @Test
    void votes_of_a_few_people_on_a_prompt_count_up_to_a_tenth_of_all_and_an_admin_may_let_one_in() {
        honest.forEach(voter -> {
            votes.honest(voter, honest.indexOf(voter) < 4 ? 20 : 10, random);
            votes.evidence(voter, honest.indexOf(voter) < 4 ? "same" : null, null, 60_000, 20_000);
        });
        recompute();
        assertThat(board().getLong("excludedVotes"))
                .as("80 of 520 on one prompt, cap 52")
                .isEqualTo(28);
        var last = votes.battles(honest.get(3)).get(19);
        Admin.request().delete("/api/admin/votes/" + last + "/exclusion").then().statusCode(200);
        recompute();
        assertThat(board().getLong("excludedVotes")).isEqualTo(27);
        attackers.forEach(voter -> {
            votes.honest(voter, 50, random);
            votes.evidence(voter, null, null, 60_000, 20_000);
        });
        recompute();
        assertThat(board().getLong("excludedVotes"))
                .as("now all of them are below the cap")
                .isZero();
    }

    @Test
    void bots_that_are_many_do_not_make_speed_usual() {
        honest.forEach(voter -> {
            votes.honest(voter, 12, random);
            votes.evidence(voter, null, voter.toString().substring(0, 20), 60_000, 20_000);
        });
        attackers.forEach(bot -> {
            votes.honest(bot, 40, random);
            votes.evidence(bot, null, bot.toString().substring(0, 20), 1_000, 20);
        });
        recompute();
        assertThat(with("out")).containsExactlyInAnyOrderElementsOf(attackers);
        assertThat(recompute()).isZero();
    }

    @Test
    void whom_an_admin_overruled_the_numbers_on_is_listed_and_can_be_handed_back() {
        attack();
        recompute();
        var spared = with("out").get(0);
        var banned = honest.get(0);
        decide(spared, COUNTS).statusCode(200);
        decide(banned, Map.of("standing", "out", "reason", "A colleague's script."))
                .statusCode(200);
        recompute();
        assertThat(with("overruled")).containsExactlyInAnyOrder(spared, banned);
        handBack(spared)
                .statusCode(200)
                .body("standing", equalTo("out"))
                .body("decidedBy", equalTo("integrity"))
                .body("reason", containsString("campaign for"));
        handBack(banned).statusCode(200).body("standing", equalTo("counts")).body("decidedBy", nullValue());
        assertThat(with("overruled")).isEmpty();
        recompute();
        assertThat(with("out")).contains(spared).doesNotContain(banned);
        assertThat(Admin.request()
                        .get("/api/admin/audit")
                        .jsonPath()
                        .getList("findAll { it.action == 'undecide' && it.reason == 'Let us see.' }.target"))
                .contains("voters/" + spared, "voters/" + banned);
        handBack(spared).statusCode(404);
    }

    @Test
    void while_votes_are_judged_another_judgement_is_refused_in_words() {
        var body = votes.whileJudging(() -> Admin.request()
                .post("/api/admin/integrity/recompute")
                .then()
                .statusCode(409)
                .extract()
                .asString());
        assertThat(body).contains("being judged already");
        assertThat(recompute()).isZero();
    }

    @Test
    void a_vote_keeps_how_it_came_and_neither_prompt_nor_address() {
        FakeBackends.server().script(FakeBackends.E2B, Script.answer("A")).script(FakeBackends.E4B, Script.answer("B"));
        var voter = new Voter();
        voter.battleAndVote("Why is the sky blue?", "left");
        voter.battleAndVote("why is the SKY blue", "right");
        voter.battleAndVote("Why is the sea blue?", "left");
        var evidence = votes.evidence();
        assertThat(evidence).hasSize(3).allMatch(row -> row.sinceStartMs() >= row.sinceReadyMs());
        assertThat(evidence).extracting(LiveVotes.Kept::prompt).allMatch(digest -> digest.length() == 22);
        assertThat(evidence.get(0).prompt())
                .isEqualTo(evidence.get(1).prompt())
                .isNotEqualTo(evidence.get(2).prompt());
        assertThat(evidence).extracting(LiveVotes.Kept::address).allMatch(digest -> digest.length() == 22);
        assertThat(evidence.get(0).address()).isEqualTo(evidence.get(2).address());
    }

    @Test
    void it_is_judged_when_votes_came_and_not_otherwise() {
        attack();
        judge.judgeWhenDue();
        var out = with("out");
        assertThat(out).isNotEmpty();
        var first = votes.judgements();
        assertThat(first).hasSize(1);
        votes.rest();
        judge.judgeWhenDue();
        var second = votes.judgements();
        assertThat(second).as("what was taken out is looked at once more").isNotEqualTo(first);
        votes.rest();
        judge.judgeWhenDue();
        assertThat(votes.judgements()).as("nothing came since").isEqualTo(second);
        assertThat(with("out")).isEqualTo(out);
    }

    @Test
    void what_is_asked_wrongly_is_told_so() {
        var unknown = "/api/admin/voters/" + UUID.randomUUID();
        Admin.request().get(unknown).then().statusCode(404);
        Admin.request().body(COUNTS).put(unknown + "/standing").then().statusCode(404);
        votes.honest(honest.get(0), 1, random);
        for (var wrong : List.of(
                Map.of("standing", "under_review", "reason", "x"),
                Map.of("reason", "x"),
                Map.of("standing", "out"),
                Map.of("standing", "out", "reason", " "))) {
            decide(honest.get(0), wrong).statusCode(400);
        }
        Admin.request().get("/api/admin/voters?standing=odd").then().statusCode(400);
        Admin.request().get("/api/admin/voters?limit=0").then().statusCode(400);
        given().get("/api/admin/voters").then().statusCode(401);
        given().post("/api/admin/integrity/recompute").then().statusCode(401);
        voter(honest.get(0)).body("standing", equalTo("counts")).body("judged", nullValue());
    }

    private void attack() {
        honest.forEach(voter -> votes.honest(voter, 30, random));
        attackers.forEach(voter -> votes.cast(voter, 40, TARGET, random));
    }

    private static int recompute() {
        return Admin.request()
                .post("/api/admin/integrity/recompute")
                .then()
                .statusCode(200)
                .extract()
                .path("changed");
    }

    private static List<UUID> with(String standing) {
        return Admin.request()
                .get("/api/admin/voters?limit=1000&standing=" + standing)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("voter", UUID.class);
    }

    private static ValidatableResponse voter(UUID id) {
        return Admin.request().get("/api/admin/voters/" + id).then().statusCode(200);
    }

    private static ValidatableResponse decide(UUID id, Map<String, String> decision) {
        return Admin.request()
                .body(decision)
                .put("/api/admin/voters/" + id + "/standing")
                .then();
    }

    private static ValidatableResponse handBack(UUID id) {
        return Admin.request()
                .delete("/api/admin/voters/" + id + "/standing?reason=Let us see.")
                .then();
    }

    /** New votes may take a second to be on it. */
    private static void awaitVotesOnBoard(long votes) {
        Voter.await(votes + " votes on the board", () -> board().getLong("votes") == votes);
    }

    private static JsonPath board() {
        return PublicBoard.now("live");
    }

    private static List<UUID> some(int count) {
        return IntStream.range(0, count).mapToObj(i -> UUID.randomUUID()).toList();
    }
}
