package org.gemmaarena.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.hibernate.Session;

/** Forgets from which address a vote came once that is old: what shows who shares an address now is recent. */
@ApplicationScoped
public class AddressRetention {

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

    /**
     * Forgets what is older than {@link IntegrityConfig#addressRetention}.
     *
     * @return of how many votes
     */
    @Transactional
    public int forget() {
        return database.createNativeMutationQuery(FORGET)
                .setParameter("before", clock.instant().minus(config.addressRetention()))
                .executeUpdate();
    }
}
