package org.gemmaarena.integrity;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.hibernate.Session;

/** Forgets from which address a vote came once that is old: what shows who shares an address now is recent. */
@ApplicationScoped
class AddressRetention {

    private static final String FORGET = """
            update vote_evidence set address_digest = null
            where address_digest is not null and vote_id in (select id from vote where created_at < :before)
            """;

    private final Session database;
    private final IntegrityConfig config;
    private final Clock clock;

    AddressRetention(Session database, IntegrityConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "24h", concurrentExecution = ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        database.createNativeMutationQuery(FORGET)
                .setParameter("before", clock.instant().minus(config.addressRetention()))
                .executeUpdate();
    }
}
