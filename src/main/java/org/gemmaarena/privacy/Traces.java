package org.gemmaarena.privacy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.battle.Reports;
import org.hibernate.Session;

/** What there is of a voter, and who was erased. */
@ApplicationScoped
class Traces {

    /** The action under which an erasure is on record. */
    static final String ERASE = "erase-voter";

    private static final String COUNT = """
            select (select count(*) from battle where voter_id = :voter) as battles,
                (select count(*) from vote where voter_id = :voter) as votes,
                (select count(*) from invitation where voter_id = :voter) as invitations,
                (select count(*) from voter_note where voter_id = :voter) as notes,
                (select count(*) from voter where id = :voter and excluded_at is null) as enrolments
            """;
    private static final String ERASURES = """
            select created_at, actor, detail, reason from audit_entry where action = :action
            order by id desc fetch first :most rows only
            """;

    /**
     * How much there is.
     *
     * @param notes of admins
     * @param reports that the voter made and that are not forgotten
     * @param enrolments 1 for whoever was about to vote at least, unless their votes stay out in any case
     */
    record Found(
            long battles,
            long votes,
            @JsonIgnore long invitations,
            @JsonIgnore long notes,
            @JsonIgnore long reports,
            @JsonIgnore long enrolments) {

        static final Found NOTHING = new Found(0, 0, 0, 0, 0, 0);

        @JsonIgnore
        boolean isSomething() {
            return battles + votes + invitations + notes + reports + enrolments > 0;
        }

        Found plus(Found more) {
            return new Found(
                    battles + more.battles,
                    votes + more.votes,
                    invitations + more.invitations,
                    notes + more.notes,
                    reports + more.reports,
                    enrolments + more.enrolments);
        }
    }

    /** An erasure as it is on record. */
    record Erased(Instant at, String actor, String detail, String reason) {}

    private final Session database;
    private final Reports reports;

    Traces(Session database, Reports reports) {
        this.database = database;
        this.reports = reports;
    }

    @Transactional
    Found of(UUID voter) {
        var row = database.createNativeQuery(COUNT, Tuple.class)
                .addScalar("battles", Long.class)
                .addScalar("votes", Long.class)
                .addScalar("invitations", Long.class)
                .addScalar("notes", Long.class)
                .addScalar("enrolments", Long.class)
                .setParameter("voter", voter)
                .getSingleResult();
        return new Found(
                row.get("battles", Long.class),
                row.get("votes", Long.class),
                row.get("invitations", Long.class),
                row.get("notes", Long.class),
                reports.countOf(voter),
                row.get("enrolments", Long.class));
    }

    /** The newest first. */
    @Transactional
    List<Erased> erasures(int most) {
        return database.createNativeQuery(ERASURES, Tuple.class)
                .addScalar("created_at", Instant.class)
                .addScalar("actor", String.class)
                .addScalar("detail", String.class)
                .addScalar("reason", String.class)
                .setParameter("action", ERASE)
                .setParameter("most", most)
                .getResultStream()
                .map(row -> new Erased(
                        row.get("created_at", Instant.class),
                        row.get("actor", String.class),
                        row.get("detail", String.class),
                        row.get("reason", String.class)))
                .toList();
    }
}
