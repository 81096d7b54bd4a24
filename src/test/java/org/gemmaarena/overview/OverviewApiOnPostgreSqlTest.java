package org.gemmaarena.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.UUID;
import org.gemmaarena.integrity.OddVoters;
import org.gemmaarena.running.OnPostgreSql;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OnPostgreSql.class)
class OverviewApiOnPostgreSqlTest extends OverviewApiTest {

    @Inject
    Session database;

    @Inject
    Census census;

    @Inject
    ExcludedVotes excluded;

    @Inject
    OddVoters voters;

    @Inject
    Workload workload;

    /** Tables of a test are too small for an index to pay: it is enough that there is one for each question. */
    @Test
    void no_question_needs_all_votes_or_battles_to_be_read() {
        var arena = "plans-" + UUID.randomUUID();
        var scanned = QuarkusTransaction.requiringNew().call(() -> {
            database.doWork(connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("set local enable_seqscan = off");
                }
            });
            census.hours(arena);
            census.days(arena);
            excluded.neverCounted(arena);
            excluded.today(arena);
            voters.count();
            workload.queue();
            workload.failures(arena);
            return database.createNativeQuery(
                            "select cast(relname as text) from pg_stat_xact_user_tables where seq_scan > 0 and relname in "
                                    + "('vote', 'battle', 'answer', 'turn', 'voter', 'voter_standing')",
                            String.class)
                    .getResultList();
        });
        assertThat(scanned).isEmpty();
    }
}
