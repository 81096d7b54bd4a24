package org.gemmaarena.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** Digests of addresses and names under which passwords at the admin's desk were counted, right or wrong. */
@ApplicationScoped
class SignInTraces {

    private final Session database;

    SignInTraces(Session database) {
        this.database = database;
    }

    /** Forgets those that failed last before this moment. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forget(Instant before) {
        for (var table : List.of("sign_in_failure", "sign_in_place")) {
            database.createNativeMutationQuery("delete from " + table + " where last_at < :before")
                    .setParameter("before", before)
                    .executeUpdate();
        }
    }
}
