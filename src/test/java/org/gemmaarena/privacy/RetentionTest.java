package org.gemmaarena.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.integrity.IntegrityConfig;
import org.gemmaarena.media.Samples;
import org.gemmaarena.privacy.TextRetention.Removed;
import org.gemmaarena.running.Admin;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.gemmaarena.running.WholeDatabase;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts go when they are as old as the settings let them be; votes and boards stay. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class RetentionTest {

    private static final Optional<Duration> DAYS_90 = Optional.of(Duration.ofDays(90));
    private static final Optional<Duration> DAYS_30 = Optional.of(Duration.ofDays(30));

    @Inject
    Session database;

    @Inject
    IntegrityConfig integrity;

    @Inject
    RetentionLog log;

    @Inject
    Boards boards;

    @Inject
    WholeDatabase everything;

    @Inject
    Clock clock;

    private final String word = "zymurgical-" + UUID.randomUUID();
    private final Voter voter = new Voter();

    @BeforeEach
    void bothAnswer() {
        FakeBackends.server()
                .script(E2B, Script.answer("One answer, " + word))
                .script(E4B, Script.answer("Another answer, " + word));
    }

    @Test
    void texts_of_old_battles_go_and_their_votes_boards_and_exports_stay() throws Exception {
        var old = voted(word + " of old", 91);
        publish(old);
        given().contentType("application/json")
                .body(Map.of("kind", "other", "reason", "So " + word))
                .post("/api/battles/" + old + "/report")
                .then()
                .statusCode(202);
        var before = boards.of("live");
        assertThat(everything.placesOf(word)).contains("turn.prompt", "answer.text", "report.content");
        var removed = retention(DAYS_90, Optional.empty()).remove();
        assertThat(removed.battles()).isEqualTo(1);
        assertThat(everything.placesOf(word)).isEmpty();
        assertThat(boards.of("live")).isEqualTo(before);

        given().get("/api/battles/" + old)
                .then()
                .statusCode(200)
                .body("state", equalTo("voted"))
                .body("turns[0].prompt", equalTo(""))
                .body("turns[0].left.text", equalTo(""))
                .body("turns[0].left.outcome", equalTo("stop"))
                .body("textsRemovedAt", org.hamcrest.Matchers.notNullValue())
                .body("reveal.choice", equalTo("left"))
                .body("reveal.left.stats.totalMs", org.hamcrest.Matchers.notNullValue());
        var exported =
                Admin.request().get("/api/admin/export?format=arena&arena=live").asString();
        assertThat(exported).contains(old).doesNotContain(word);
        Admin.request()
                .contentType("application/x-ndjson")
                .body(exported.getBytes(StandardCharsets.UTF_8))
                .post("/api/admin/import?format=arena&arena=kept-" + UUID.randomUUID())
                .then()
                .statusCode(200)
                .body("rejectedCount", equalTo(0));
        assertThat(retention(DAYS_90, Optional.empty()).remove()).isEqualTo(new Removed(0, 0));
    }

    @Test
    void younger_battles_and_those_that_can_still_be_voted_on_keep_theirs() {
        var young = voted(word + " young", 89);
        var open = started(word + " open");
        age(open, 91);
        retention(DAYS_90, Optional.empty()).remove();
        for (var battle : List.of(young, open)) {
            voter.request()
                    .get("/api/battles/" + battle)
                    .then()
                    .body("turns[0].left.text", org.hamcrest.Matchers.containsString(word))
                    .body("textsRemovedAt", nullValue());
        }
    }

    @Test
    void battles_without_a_vote_may_be_kept_shorter_and_pictures_go_too() {
        var abandoned = withPicture();
        age(abandoned, 31);
        change("update battle set state = 'ABANDONED' where id = :battle", abandoned);
        var voted = voted(word + " voted", 31);
        assertThat(retention(Optional.empty(), Optional.empty()).remove()).isEqualTo(new Removed(0, 0));
        var removed = retention(DAYS_90, DAYS_30).remove();
        assertThat(removed.attachments()).isEqualTo(1);
        voter.request()
                .get("/api/battles/" + abandoned)
                .then()
                .body("turns[0].prompt", equalTo(""))
                .body("turns[0].attachments", equalTo(List.of()));
        voter.request()
                .get("/api/battles/" + abandoned + "/attachments/1/1")
                .then()
                .statusCode(404);
        voter.request().get("/api/battles/" + voted).then().body("turns[0].prompt", equalTo(word + " voted"));
    }

    @Test
    void a_run_forgets_old_addresses_and_reporters_and_is_on_record() {
        var old = voted("An old one", 31);
        publish(old);
        var reporter = new Voter();
        reporter.start("Somebody");
        report(reporter, old);
        report(reporter, old);
        assertThat(count("select count(*) from report where battle_id = :battle", old))
                .isOne();
        change("update vote set created_at = :then where battle_id = :battle", old, 31);
        change("update report set created_at = :then where battle_id = :battle", old, 31);
        Admin.request()
                .post("/api/admin/privacy/run")
                .then()
                .statusCode(200)
                .body("actor", equalTo("admin"))
                .body("battles", equalTo(0))
                .body("addresses", org.hamcrest.Matchers.greaterThanOrEqualTo(1))
                .body("reporters", org.hamcrest.Matchers.greaterThanOrEqualTo(1));
        assertThat(count(
                        "select count(*) from vote_evidence e join vote v on v.id = e.vote_id"
                                + " where v.battle_id = :battle and e.address_digest is not null",
                        old))
                .isZero();
        assertThat(count("select count(*) from report where battle_id = :battle and content is not null", old))
                .as("words of reports stay with the texts")
                .isOne();
        report(reporter, old);
        assertThat(count("select count(*) from report where battle_id = :battle", old))
                .isEqualTo(2);
        var state = Admin.request().get("/api/admin/privacy").jsonPath();
        assertThat(state.getString("keepTexts")).isNull();
        assertThat(state.getString("runs[0].actor")).isEqualTo("admin");
        var audit = Admin.request().get("/api/admin/audit?limit=5").jsonPath();
        assertThat(audit.getString("find { it.action == 'remove-old' }.detail"))
                .startsWith("battles: 0, attachments: 0");
    }

    @Test
    void one_run_at_a_time() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(log.tryToBegin()).isTrue();
            Admin.request().post("/api/admin/privacy/run").then().statusCode(409);
        });
    }

    private TextRetention retention(Optional<Duration> keepTexts, Optional<Duration> keepUnvoted) {
        var config = new PrivacyConfig() {
            @Override
            public Optional<Duration> keepTexts() {
                return keepTexts;
            }

            @Override
            public Optional<Duration> keepUnvoted() {
                return keepUnvoted;
            }
        };
        return new TextRetention(database, new RetentionRule(config, integrity), clock);
    }

    private String started(String prompt) {
        var battle = voter.start(prompt);
        voter.awaitState(battle, "ready");
        return battle;
    }

    private String voted(String prompt, int daysAgo) {
        var battle = started(prompt);
        voter.vote(battle, "left").then().statusCode(200);
        age(battle, daysAgo);
        return battle;
    }

    private String withPicture() {
        var picture = java.util.Base64.getEncoder().encodeToString(Samples.png(20, 10));
        String battle = voter.tryToStart(Map.of("prompt", word, "images", List.of(Map.of("data", picture))))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        voter.awaitState(battle, "ready");
        return battle;
    }

    private void publish(String battle) {
        voter.request()
                .body(Map.of("public", true))
                .put("/api/battles/" + battle + "/publication")
                .then()
                .statusCode(200);
    }

    private static void report(Voter reporter, String battle) {
        reporter.request()
                .body(Map.of("kind", "other", "reason", "Look"))
                .post("/api/battles/" + battle + "/report")
                .then()
                .statusCode(202);
    }

    private void age(String battle, int days) {
        change("update battle set created_at = :then where id = :battle", battle, days);
    }

    private void change(String statement, String battle, int daysAgo) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(statement)
                .setParameter("then", clock.instant().minus(Duration.ofDays(daysAgo)))
                .setParameter("battle", UUID.fromString(battle))
                .executeUpdate());
    }

    private void change(String statement, String battle) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(statement)
                .setParameter("battle", UUID.fromString(battle))
                .executeUpdate());
    }

    private long count(String select, String battle) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(select, Long.class)
                .setParameter("battle", UUID.fromString(battle))
                .getSingleResult());
    }
}
