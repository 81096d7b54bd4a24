package org.gemmaarena.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.hibernate.Session;

/**
 * Work that one process does for all replicas: never by two at the same time, and not again before its time has come. Each
 * chore is a row that comes with the schema.
 */
@ApplicationScoped
public class Chores {

    private static final String TAKE = """
            select name from chore
            where name = :name and (done_at is null or done_at <= :latest) for update skip locked
            """;

    private final Session database;
    private final Clock clock;

    Chores(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Does it in a transaction of its own, unless it was done within that time or is being done; it never waits. What fails
     * is due again.
     *
     * @return whether it was done here
     */
    public boolean doIfDue(String name, Duration every, Runnable work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var now = clock.instant();
            var taken = database.createNativeQuery(TAKE, String.class)
                    .setParameter("name", name)
                    .setParameter("latest", now.minus(every))
                    .getResultList();
            if (taken.isEmpty()) {
                return false;
            }
            work.run();
            database.createNativeMutationQuery("update chore set done_at = :now where name = :name")
                    .setParameter("now", now)
                    .setParameter("name", name)
                    .executeUpdate();
            return true;
        });
    }
}
