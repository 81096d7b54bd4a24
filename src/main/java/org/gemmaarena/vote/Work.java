package org.gemmaarena.vote;

import java.util.Locale;
import org.hibernate.Session;

/** Work that only one transaction of all replicas may do at a time. */
enum Work {
    FOLD,
    EXCLUSION;

    /** Waits for its turn, which lasts until the transaction ends. */
    void lock(Session database) {
        database.createNativeQuery("select name from work where name = :name for update", String.class)
                .setParameter("name", name().toLowerCase(Locale.ROOT))
                .getSingleResult();
    }
}
