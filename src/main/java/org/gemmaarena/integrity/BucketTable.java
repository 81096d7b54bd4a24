package org.gemmaarena.integrity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;

/** The buckets in the database, in SQL that H2 and PostgreSQL share. */
@ApplicationScoped
class BucketTable {

    private static final String STORE = "update bucket set state = ?, expires_at = ? where id = ?";

    /**
     * A row of the table.
     *
     * @param state null until something was taken from it
     * @param expiry when the sweep may throw it away
     */
    record Row(byte[] state, Instant expiry) {}

    private final Session database;

    BucketTable(Session database) {
        this.database = database;
    }

    /** Makes sure, in a transaction of its own, that there are rows to lock, which the sweep leaves alone until then. */
    void keep(Collection<String> ids, Instant atLeast) {
        try {
            QuarkusTransaction.requiringNew().run(() -> keepOrInsert(ids, atLeast));
        } catch (PersistenceException | QuarkusTransactionException anotherWasFirst) {
            QuarkusTransaction.requiringNew().run(() -> keepOrInsert(ids, atLeast));
        }
    }

    /**
     * Waits until no other transaction has these rows, and keeps it so until this one ends. All lock them in the order of
     * their ids, so that no two wait for each other.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<String, Row> lock(Collection<String> ids) {
        return rows("select id, state, expires_at from bucket where id in :ids order by id for update", ids);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void store(Map<String, Row> changed) {
        database.doWork(connection -> {
            try (var update = connection.prepareStatement(STORE)) {
                for (var row : changed.entrySet()) {
                    update.setBytes(1, row.getValue().state());
                    update.setObject(2, row.getValue().expiry().atOffset(ZoneOffset.UTC));
                    update.setString(3, row.getKey());
                    update.addBatch();
                }
                update.executeBatch();
            }
        });
    }

    /** @return how many were thrown away */
    @Transactional
    int deleteExpired(Instant now) {
        return database.createNativeMutationQuery("delete from bucket where expires_at < :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    private void keepOrInsert(Collection<String> ids, Instant atLeast) {
        var there = rows("select id, state, expires_at from bucket where id in :ids", ids);
        ids.stream().sorted().forEach(id -> {
            var row = there.get(id);
            if (row == null) {
                change("insert into bucket (id, expires_at) values (:id, :until)", id, atLeast);
            } else if (row.expiry().isBefore(atLeast)) {
                change("update bucket set expires_at = :until where id = :id", id, atLeast);
            }
        });
    }

    private Map<String, Row> rows(String query, Collection<String> ids) {
        return database.createNativeQuery(query, Tuple.class)
                .addScalar("id", StandardBasicTypes.STRING)
                .addScalar("state", StandardBasicTypes.BINARY)
                .addScalar("expires_at", StandardBasicTypes.INSTANT)
                .setParameterList("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> row.get(0, String.class),
                        row -> new Row(row.get(1, byte[].class), row.get(2, Instant.class))));
    }

    private void change(String sql, String id, Instant until) {
        database.createNativeMutationQuery(sql)
                .setParameter("id", id)
                .setParameter("until", until)
                .executeUpdate();
    }
}
