package org.gemmaarena.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gemmaarena.running.FakeBackends.E2B;
import static org.gemmaarena.running.FakeBackends.E4B;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gemmaarena.inference.fake.Script;
import org.gemmaarena.running.FakeBackends;
import org.gemmaarena.running.Voter;
import org.hibernate.Hibernate;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;

/** What stands in the database after a vote: all that a later analysis needs. */
@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class VoteRecordTest {

    @Inject
    EntityManager database;

    @Test
    void a_vote_keeps_models_sampling_style_timings_language_and_why() {
        FakeBackends.server()
                .script(E2B, Script.answer("# Head\n\n- one\n- two\n\n**bold**"))
                .script(E4B, Script.answer("Plain words."));
        var id = vote("Which of these two database systems should a small team choose?");

        var vote = stored(id);
        assertThat(vote.choice).isEqualTo(Choice.BOTH_BAD);
        assertThat(vote.reasons).containsExactlyInAnyOrder(Reason.WRONG, Reason.STYLE);
        assertThat(vote.categories).containsExactlyInAnyOrder("coding", "facts");
        assertThat(vote.arena).isEqualTo("live");
        assertThat(vote.counted).isTrue();
        assertThat(vote.pairProbability).isEqualTo(1.0);
        assertThat(vote.language).isEqualTo("en");
        assertThat(vote.turns).isEqualTo(1);

        var small = vote.left.contestant().model().equals("gemma4-e2b") ? vote.left : vote.right;
        var large = small == vote.left ? vote.right : vote.left;
        assertThat(small.contestant().digest()).isEqualTo("sha256:e2b");
        assertThat(small.contestant().servedName()).isEqualTo(E2B);
        assertThat(small.contestant().temperature()).isEqualTo(1.0);
        assertThat(small.contestant().topP()).isEqualTo(0.95);
        assertThat(small.contestant().topK()).isEqualTo(64);
        assertThat(small.contestant().thinking()).isFalse();
        assertThat(small.style()).isEqualTo(new AnswerStyle(29, 1, 2, 1));
        assertThat(large.style()).isEqualTo(new AnswerStyle(12, 0, 0, 0));
        assertThat(large.contestant().backend()).isEqualTo(FakeBackends.SECOND);
        assertThat(large.stats().outputTokens()).isPositive();
        assertThat(small.stats().totalMs()).isNotNegative();
    }

    @Test
    void the_database_itself_refuses_a_second_vote_on_a_battle() {
        FakeBackends.server().script(E2B, Script.answer("A")).script(E4B, Script.answer("B"));
        var first = stored(vote("Once"));
        var again = new Ballot(
                first.battleId,
                first.arena,
                first.voterId,
                Choice.LEFT,
                Set.of(),
                Set.of(),
                null,
                1.0,
                null,
                1,
                first.left,
                first.right);
        assertThatThrownBy(() ->
                        QuarkusTransaction.requiringNew().run(() -> new Vote(again, first.createdAt).persistAndFlush()))
                .isInstanceOf(ConstraintViolationException.class);
    }

    private String vote(String prompt) {
        var voter = new Voter();
        var started = voter.tryToStart(Map.of("prompt", prompt, "categories", List.of("coding", "facts")));
        String id = started.then().statusCode(201).extract().path("id");
        voter.awaitState(id, "ready");
        Voter.await("the language of the prompt", () -> language(id) != null || prompt.length() < 10);
        voter.request()
                .body(Map.of("choice", "both_bad", "reasons", List.of("wrong", "style")))
                .post("/api/battles/" + id + "/vote")
                .then()
                .statusCode(200);
        return id;
    }

    private Object language(String battle) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("select language from battle where id = :id", String.class)
                        .setParameter("id", UUID.fromString(battle))
                        .getSingleResult());
    }

    private static Vote stored(String battle) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var vote = Vote.ofBattle(UUID.fromString(battle)).orElseThrow();
            Hibernate.initialize(vote.reasons);
            Hibernate.initialize(vote.categories);
            return vote;
        });
    }
}
