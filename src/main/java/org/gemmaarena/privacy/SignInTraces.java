package org.gemmaarena.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.hibernate.Session;

/** Digests of addresses and names under which wrong passwords at the admin's desk were counted. */
@ApplicationScoped
class SignInTraces {

    private final Session database;

    SignInTraces(Session database) {
        this.database = database;
    }

    /** Forgets those that failed last before this moment. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(Instant before) {
        database.createNativeMutationQuery("delete from sign_in_failure where last_at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
