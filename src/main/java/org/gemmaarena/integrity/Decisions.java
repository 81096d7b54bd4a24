package org.gemmaarena.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gemmaarena.admin.AdminDecision;
import org.gemmaarena.admin.AdminDecision.Subject;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;

/** What admins decided; a later decision takes the place of an earlier one, and nothing else does. */
@ApplicationScoped
class Decisions {

    private final Session database;
    private final Clock clock;

    Decisions(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(@Observes AdminDecision decision) {
        database.createNativeMutationQuery("delete from standing_decision where kind = :kind and id = :id")
                .setParameter("kind", decision.subject().name())
                .setParameter("id", decision.id())
                .executeUpdate();
        database.createNativeMutationQuery("""
                        insert into standing_decision (kind, id, counts, decided_by, reason, decided_at)
                        values (:kind, :id, :counts, :actor, :reason, :now)
                        """)
                .setParameter("kind", decision.subject().name())
                .setParameter("id", decision.id())
                .setParameter("counts", decision.counts())
                .setParameter("actor", decision.actor())
                .setParameter("reason", decision.reason(), StandardBasicTypes.STRING)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Leaves a voter to the numbers again; false where nothing was decided. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean forget(UUID voter) {
        return database.createNativeMutationQuery("delete from standing_decision where kind = :kind and id = :id")
                        .setParameter("kind", Subject.VOTER.name())
                        .setParameter("id", voter)
                        .executeUpdate()
                > 0;
    }

    /** Those of some voters, or of some votes by their battles, on which an admin decided. */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<UUID> decidedAmong(Subject subject, Collection<UUID> some) {
        if (some.isEmpty()) {
            return Set.of();
        }
        return database.createNativeQuery(
                        "select id from standing_decision where kind = :kind and id in (:some)", UUID.class)
                .setParameter("kind", subject.name())
                .setParameterList("some", some)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
