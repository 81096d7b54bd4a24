package org.gemmaarena.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** When the daily job ran and what it removed; one run at a time over all replicas. */
@ApplicationScoped
class RetentionLog {

    private static final int KEPT = 100;

    private final Session database;

    RetentionLog(Session database) {
        this.database = database;
    }

    /** Takes its turn, which lasts until the transaction ends, if nobody else is at it; it never waits. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean tryToBegin() {
        return !database.createNativeQuery(
                        "select name from work where name = 'privacy' for update skip locked", String.class)
                .getResultList()
                .isEmpty();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(RetentionRun run) {
        database.createNativeMutationQuery("""
                        insert into privacy_run
                            (began_at, took_ms, actor, battles, attachments, addresses, reporters)
                        values (:at, :took, :actor, :battles, :attachments, :addresses, :reporters)
                        """)
                .setParameter("at", run.at())
                .setParameter("took", run.tookMs())
                .setParameter("actor", run.actor())
                .setParameter("battles", run.battles())
                .setParameter("attachments", run.attachments())
                .setParameter("addresses", run.addresses())
                .setParameter("reporters", run.reporters())
                .executeUpdate();
        database.createNativeMutationQuery(
                        "delete from privacy_run where id <= (select max(id) from privacy_run) - " + KEPT)
                .executeUpdate();
    }

    /** The newest first. */
    @Transactional
    List<RetentionRun> last(int most) {
        return database.createNativeQuery("""
                        select began_at, took_ms, actor, battles, attachments, addresses, reporters
                        from privacy_run order by id desc fetch first :most rows only
                        """, Tuple.class)
                .addScalar("began_at", Instant.class)
                .addScalar("took_ms", Long.class)
                .addScalar("actor", String.class)
                .addScalar("battles", Long.class)
                .addScalar("attachments", Long.class)
                .addScalar("addresses", Long.class)
                .addScalar("reporters", Long.class)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new RetentionRun(
                        row.get("began_at", Instant.class),
                        row.get("took_ms", Long.class),
                        row.get("actor", String.class),
                        row.get("battles", Long.class),
                        row.get("attachments", Long.class),
                        row.get("addresses", Long.class),
                        row.get("reporters", Long.class)))
                .toList();
    }
}
