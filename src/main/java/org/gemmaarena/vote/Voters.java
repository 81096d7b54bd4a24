package org.gemmaarena.vote;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gemmaarena.web.DatabaseReplaced;
import org.hibernate.Session;

/** Everybody who has ever voted, and who of them was taken out of the ratings. */
@ApplicationScoped
public class Voters {

    /** More than a day's voters; after that many the memory starts anew. */
    private static final int REMEMBERED = 10_000;

    private final Set<UUID> known = ConcurrentHashMap.newKeySet();
    private final Session database;

    Voters(Session database) {
        this.database = database;
    }

    /** Makes sure, in a transaction of its own, that a voter has a row to lock; costs nothing once that is known. */
    void enrol(UUID voter) {
        if (known.contains(voter)) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> insertUnlessThere(voter));
        } catch (PersistenceException | QuarkusTransactionException anotherWasFirst) {
            QuarkusTransaction.requiringNew().run(() -> insertUnlessThere(voter));
        }
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        known.add(voter);
    }

    void forget(@Observes DatabaseReplaced another) {
        known.clear();
    }

    /**
     * Waits until no other vote and no exclusion of this voter is under way, and keeps it so until the transaction ends.
     *
     * <p>Whoever was erased in the meantime, here or on another replica, is a new voter.
     *
     * @return whether the voter's votes stay out of the ratings
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean lock(UUID voter) {
        return tryToLock(voter).orElseGet(() -> {
            known.remove(voter);
            enrol(voter);
            return tryToLock(voter).orElseThrow(() -> new IllegalStateException("nobody enrolled the voter"));
        });
    }

    private Optional<Boolean> tryToLock(UUID voter) {
        return database.createNativeQuery("select id, excluded_at from voter where id = :id for update", Tuple.class)
                .setParameter("id", voter)
                .getResultStream()
                .findFirst()
                .map(row -> row.get(1) != null);
    }

    private void insertUnlessThere(UUID voter) {
        var there = database.createNativeQuery("select id from voter where id = :id", UUID.class)
                .setParameter("id", voter)
                .getResultList();
        if (there.isEmpty()) {
            database.createNativeMutationQuery("insert into voter (id) values (:id)")
                    .setParameter("id", voter)
                    .executeUpdate();
        }
    }
}
