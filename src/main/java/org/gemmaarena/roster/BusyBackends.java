package org.gemmaarena.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.hibernate.Session;

/** Tells where battles are being written, by whichever replica. */
@ApplicationScoped
class BusyBackends {

    private static final String BUSY = """
            select left_backend from battle where state = 'GENERATING'
            union select right_backend from battle where state = 'GENERATING'
            """;

    private final Session database;

    BusyBackends(Session database) {
        this.database = database;
    }

    /** Those that write, and those at which a battle waits for its turn. */
    @Transactional
    Set<String> names() {
        return Set.copyOf(database.createNativeQuery(BUSY, String.class).getResultList());
    }
}
