package org.gemmaarena.battle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.web.Times;
import org.hibernate.Session;

/** Reports as an admin pages through them. */
@ApplicationScoped
class ReportDesk {

    private static final String PAGE = """
            select r.id, r.battle_id, r.kind, r.content, r.created_at, r.resolved_at, b.published, b.unpublished_because,
                (select count(*) from report o where o.battle_id = r.battle_id) as reports,
                (select substring(t.prompt from 1 for 300) from turn t where t.battle_id = r.battle_id and t.number = 1) as prompt
            from report r join battle b on b.id = r.battle_id
            where r.resolved_at is %s null and r.id < :before
            order by r.id desc fetch first :most rows only
            """;

    /**
     * A report and its battle.
     *
     * @param text in the reporter's words; null where they chose a kind only
     * @param prompt how the battle begins
     * @param takenBack why an admin took the battle back; null unless that happened
     * @param reports how many the battle has
     */
    record Row(
            long id,
            UUID battle,
            String kind,
            String text,
            Instant at,
            boolean resolved,
            boolean published,
            String takenBack,
            long reports,
            String prompt) {

        public String time() {
            return Times.minuteUtc(at);
        }
    }

    private final Session database;

    ReportDesk(Session database) {
        this.database = database;
    }

    /** Those dealt with, or those not yet, with ids smaller than this one; newest first. */
    @Transactional
    public List<Row> before(long id, boolean resolved, int most) {
        return database.createNativeQuery(PAGE.formatted(resolved ? "not" : ""), Tuple.class)
                .addScalar("id", Long.class)
                .addScalar("battle_id", UUID.class)
                .addScalar("kind", String.class)
                .addScalar("content", String.class)
                .addScalar("created_at", Instant.class)
                .addScalar("resolved_at", Instant.class)
                .addScalar("published", Boolean.class)
                .addScalar("unpublished_because", String.class)
                .addScalar("reports", Long.class)
                .addScalar("prompt", String.class)
                .setParameter("before", id)
                .setParameter("most", most)
                .getResultStream()
                .map(ReportDesk::row)
                .toList();
    }

    private static Row row(Tuple row) {
        return new Row(
                row.get("id", Long.class),
                row.get("battle_id", UUID.class),
                row.get("kind", String.class),
                row.get("content", String.class),
                row.get("created_at", Instant.class),
                row.get("resolved_at", Instant.class) != null,
                row.get("published", Boolean.class),
                row.get("unpublished_because", String.class),
                row.get("reports", Long.class),
                row.get("prompt", String.class));
    }
}
