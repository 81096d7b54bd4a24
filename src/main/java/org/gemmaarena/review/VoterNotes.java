package org.gemmaarena.review;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gemmaarena.admin.Audit;
import org.hibernate.Session;

/** One text for each voter that the people who run the arena want to remember; the record keeps what it was before. */
@ApplicationScoped
class VoterNotes {

    static final int LONGEST = 400;

    /** A note as it is now. */
    record Note(String text, String writtenBy, Instant writtenAt) {}

    private final Session database;
    private final Audit audit;
    private final SecurityIdentity admin;
    private final Clock clock;

    VoterNotes(Session database, Audit audit, SecurityIdentity admin, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.admin = admin;
        this.clock = clock;
    }

    @Transactional
    Optional<Note> of(UUID voter) {
        return database.createNativeQuery(
                        "select content, written_by, written_at from voter_note where voter_id = :voter", Tuple.class)
                .addScalar("content", String.class)
                .addScalar("written_by", String.class)
                .addScalar("written_at", Instant.class)
                .setParameter("voter", voter)
                .getResultStream()
                .findFirst()
                .map(row -> new Note(
                        row.get("content", String.class),
                        row.get("written_by", String.class),
                        row.get("written_at", Instant.class)));
    }

    /** @param text null takes the note away */
    @Transactional
    void write(UUID voter, String text) {
        var before = of(voter).map(Note::text).orElse(null);
        if (Objects.equals(before, text)) {
            return;
        }
        var actor = admin.getPrincipal().getName();
        database.createNativeMutationQuery("delete from voter_note where voter_id = :voter")
                .setParameter("voter", voter)
                .executeUpdate();
        if (text != null) {
            database.createNativeMutationQuery("insert into voter_note (voter_id, content, written_by, written_at) "
                            + "values (:voter, :text, :actor, :now)")
                    .setParameter("voter", voter)
                    .setParameter("text", text)
                    .setParameter("actor", actor)
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        }
        audit.record(new Audit.Change(actor, "note-voter", "voters/" + voter, before, text, null));
    }
}
