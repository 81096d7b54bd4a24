package org.gemmaarena.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** What the record says of one vote or one voter. */
@ApplicationScoped
class Trail {

    private static final int MOST = 50;

    /** One change, as the record has it. */
    record Entry(Instant at, String actor, String action, String detail, String before, String after, String reason) {

        /** For pages. */
        public String moment() {
            return Shown.minute(at);
        }

        /** For pages: what came of it, or what was before and after; null where that is plain. */
        public String outcome() {
            return before == null && after == null ? detail : Shown.number(before) + " → " + Shown.number(after);
        }
    }

    private final Session database;

    Trail(Session database) {
        this.database = database;
    }

    /** The newest fifty changes, newest first. */
    @Transactional
    List<Entry> of(String target) {
        return database.createNativeQuery(
                        "select created_at, actor, action, detail, state_before, state_after, reason "
                                + "from audit_entry where target = :target "
                                + "order by id desc fetch first " + MOST + " rows only",
                        Tuple.class)
                .addScalar("created_at", Instant.class)
                .addScalar("actor", String.class)
                .addScalar("action", String.class)
                .addScalar("detail", String.class)
                .addScalar("state_before", String.class)
                .addScalar("state_after", String.class)
                .addScalar("reason", String.class)
                .setParameter("target", target)
                .getResultStream()
                .map(row -> new Entry(
                        row.get("created_at", Instant.class),
                        row.get("actor", String.class),
                        row.get("action", String.class),
                        row.get("detail", String.class),
                        row.get("state_before", String.class),
                        row.get("state_after", String.class),
                        row.get("reason", String.class)))
                .toList();
    }
}
