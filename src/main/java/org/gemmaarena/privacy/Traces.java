package org.gemmaarena.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What there is of a voter, and who was erased. */
@ApplicationScoped
class Traces {

    /** The action under which an erasure is on record. */
    static final String ERASE = "erase-voter";

    private static final String COUNT = """
            select (select count(*) from battle where voter_id = :voter) as battles,
                (select count(*) from vote where voter_id = :voter) as votes,
                (select count(*) from invitation where voter_id = :voter) as invitations
            """;
    private static final String ERASURES = """
            select created_at, actor, detail, reason from audit_entry where action = :action
            order by id desc fetch first :most rows only
            """;

    /** How much there is. */
    record Found(long battles, long votes, long invitations) {

        static final Found NOTHING = new Found(0, 0, 0);

        boolean isSomething() {
            return battles + votes + invitations > 0;
        }

        boolean hasBattlesOrVotes() {
            return battles + votes > 0;
        }

        Found plus(Found more) {
            return new Found(battles + more.battles, votes + more.votes, invitations + more.invitations);
        }
    }

    /** An erasure as it is on record. */
    record Erased(Instant at, String actor, String detail, String reason) {}

    private final Session database;

    Traces(Session database) {
        this.database = database;
    }

    @Transactional
    Found of(UUID voter) {
        var row = database.createNativeQuery(COUNT, Tuple.class)
                .addScalar("battles", Long.class)
                .addScalar("votes", Long.class)
                .addScalar("invitations", Long.class)
                .setParameter("voter", voter)
                .getSingleResult();
        return new Found(
                row.get("battles", Long.class), row.get("votes", Long.class), row.get("invitations", Long.class));
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
