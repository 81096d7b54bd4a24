package org.gemmaarena.integrity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

/** The buckets in the database, in SQL that H2 and PostgreSQL share. */
@ApplicationScoped
class BucketTable {

    /** A row of the table; its state is null until something was taken from it. */
    record Row(byte[] state) {}

    private final Session database;

    BucketTable(Session database) {
        this.database = database;
    }

    /** Makes sure, in a transaction of its own, that there is a row to lock, which the sweep leaves alone until then. */
    void keep(String id, Instant atLeast) {
        try {
            QuarkusTransaction.requiringNew().run(() -> keepOrInsert(id, atLeast));
        } catch (PersistenceException | QuarkusTransactionException anotherWasFirst) {
            QuarkusTransaction.requiringNew().run(() -> keepOrInsert(id, atLeast));
        }
    }

    /** Waits until no other transaction has this row, and keeps it so until this one ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Row> lock(String id) {
        return database.createNativeQuery("select id, state from bucket where id = :id for update", Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(row -> new Row((byte[]) row.get(1)));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void store(String id, byte[] state, Instant expiry) {
        database.createNativeMutationQuery("update bucket set state = :state, expires_at = :expiry where id = :id")
                .setParameter("state", state)
                .setParameter("expiry", expiry)
                .setParameter("id", id)
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void delete(String id) {
        database.createNativeMutationQuery("delete from bucket where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** @return how many were thrown away */
    @Transactional
    int deleteExpired(Instant now) {
        return database.createNativeMutationQuery("delete from bucket where expires_at < :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    private void keepOrInsert(String id, Instant atLeast) {
        var expiry = database.createNativeQuery("select expires_at from bucket where id = :id", Instant.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
        if (expiry.isEmpty()) {
            change("insert into bucket (id, expires_at) values (:id, :until)", id, atLeast);
        } else if (expiry.get().isBefore(atLeast)) {
            change("update bucket set expires_at = :until where id = :id", id, atLeast);
        }
    }

    private void change(String sql, String id, Instant until) {
        database.createNativeMutationQuery(sql)
                .setParameter("id", id)
                .setParameter("until", until)
                .executeUpdate();
    }
}
