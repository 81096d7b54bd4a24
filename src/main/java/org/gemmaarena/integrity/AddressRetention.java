package org.gemmaarena.integrity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** Forgets from which address a vote came once that is old: what shows who shares an address now is recent. */
@ApplicationScoped
public class AddressRetention {

    private static final int AT_ONCE = 500;
    private static final String OLD = """
            select e.vote_id from vote_evidence e join vote v on v.id = e.vote_id
            where e.address_digest is not null and v.created_at < :before and e.vote_id > :after
            order by e.vote_id fetch first :most rows only
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
     * Forgets what is older than {@link IntegrityConfig#addressRetention}, in small transactions of its own.
     *
     * @return of how many votes
     */
    public int forget() {
        var before = clock.instant().minus(config.addressRetention());
        int forgotten = 0;
        long last = 0;
        List<Long> some;
        do {
            long after = last;
            some = QuarkusTransaction.requiringNew().call(() -> forgetSome(before, after));
            forgotten += some.size();
            last = some.isEmpty() ? last : some.get(some.size() - 1);
        } while (!some.isEmpty());
        return forgotten;
    }

    private List<Long> forgetSome(Instant before, long after) {
        var some = database.createNativeQuery(OLD, Long.class)
                .setParameter("before", before)
                .setParameter("after", after)
                .setParameter("most", AT_ONCE)
                .getResultList();
        if (!some.isEmpty()) {
            database.createNativeMutationQuery(
                            "update vote_evidence set address_digest = null where vote_id in (:some)")
                    .setParameterList("some", some)
                    .executeUpdate();
        }
        return some;
    }
}
