package org.gemmaarena.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.gemmaarena.running.FakeBackends;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = FakeBackends.class, scope = TestResourceScope.GLOBAL)
class AddressRetentionTest {

    @Inject
    LiveVotes votes;

    @Inject
    AddressRetention retention;

    @Inject
    Session database;

    @Inject
    Clock clock;

    @BeforeEach
    @AfterEach
    void noVotes() {
        votes.clear();
    }

    @Test
    void addresses_of_old_votes_are_forgotten_and_nothing_else_is() {
        var old = votedBefore(31);
        var recent = votedBefore(29);
        retention.forget();
        assertThat(kept(old)).containsExactly(null, "prompt");
        assertThat(kept(recent)).containsExactly("address", "prompt");
    }

    @Test
    void they_are_forgotten_some_at_a_time_and_for_good() {
        var old = votedBefore(31, 501);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    assertThat(retention.forget()).isEqualTo(501);
                    QuarkusTransaction.setRollbackOnly();
                }))
                .isInstanceOf(QuarkusTransactionException.class);
        assertThat(addresses(old)).isZero();
    }

    private long addresses(UUID voter) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                        "select count(e.address_digest) from vote_evidence e join vote v on v.id = e.vote_id"
                                + " where v.voter_id = :voter",
                        Long.class)
                .setParameter("voter", voter)
                .getSingleResult());
    }

    private UUID votedBefore(int days) {
        return votedBefore(days, 1);
    }

    private UUID votedBefore(int days, int count) {
        var voter = UUID.randomUUID();
        votes.honest(voter, count, new Random(days));
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeMutationQuery("update vote set created_at = :then where voter_id = :voter")
                    .setParameter("then", clock.instant().minus(Duration.ofDays(days)))
                    .setParameter("voter", voter)
                    .executeUpdate();
            database.createNativeMutationQuery("delete from vote_evidence where vote_id in"
                            + " (select id from vote where voter_id = :voter)")
                    .setParameter("voter", voter)
                    .executeUpdate();
            database.createNativeMutationQuery(
                            "insert into vote_evidence (vote_id, since_start_ms, prompt_digest, address_digest)"
                                    + " select id, 1, 'prompt', 'address' from vote where voter_id = :voter")
                    .setParameter("voter", voter)
                    .executeUpdate();
        });
        return voter;
    }

    private List<Object> kept(UUID voter) {
        var select = "select e.address_digest, e.prompt_digest from vote_evidence e join vote v on v.id = e.vote_id"
                + " where v.voter_id = :voter";
        return QuarkusTransaction.requiringNew().call(() -> {
            var row = database.createNativeQuery(select, Object[].class)
                    .setParameter("voter", voter)
                    .getSingleResult();
            return Arrays.asList(row);
        });
    }
}
