package org.gemmaarena.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
                    // A connection keeps plans that it made when the whole of a small table was the quickest.
                    statement.execute("discard plans");
                }
            });
            // What this connection read in transactions before may not have been written off yet.
            var before = scans();
            census.hours(arena);
            census.days(arena);
            excluded.neverCounted(arena);
            excluded.today(arena);
            voters.count();
            workload.queue();
            workload.failures(arena);
            return scans().entrySet().stream()
                    .filter(table -> table.getValue() > before.getOrDefault(table.getKey(), 0L))
                    .map(Map.Entry::getKey)
                    .toList();
        });
        assertThat(scanned).isEmpty();
    }

    /** How often each table was read from end to end. */
    private Map<String, Long> scans() {
        return database.createNativeQuery(
                        "select cast(relname as text) as name, seq_scan from pg_stat_xact_user_tables where relname in "
                                + "('vote', 'battle', 'answer', 'turn', 'voter', 'voter_standing')",
                        Tuple.class)
                .addScalar("name", String.class)
                .addScalar("seq_scan", Long.class)
                .getResultStream()
                .collect(
                        Collectors.toMap(row -> row.get("name", String.class), row -> row.get("seq_scan", Long.class)));
    }
}
