package org.gemmaarena.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.gemmaarena.vote.Exclusions;
import org.hibernate.Session;

/**
 * Gives a voter's votes an id that stands for nobody. They stay votes of one voter, taken out or not as they were, so that
 * no board changes. What the numbers had decided by the old id is kept as a decision.
 */
@ApplicationScoped
class ErasedVotes {

    private static final String COPY = """
            insert into voter (id, excluded_because, excluded_by, excluded_at, erased_at)
            select cast(:nobody as uuid), excluded_because, excluded_by, excluded_at, :now from voter where id = :voter
            """;
    private static final String KEEP_OUT = """
            insert into standing_decision (kind, id, counts, decided_by, reason, decided_at)
            select 'VOTER', w.id, false, '%s', w.excluded_because, :now from voter w
            where w.id = :who and w.excluded_at is not null
            and not exists (select 1 from standing_decision d where d.kind = 'VOTER' and d.id = w.id)
            """.formatted(Retention.ARENA);

    private final Session database;
    private final Exclusions exclusions;
    private final ErasedEvidence evidence;
    private final Clock clock;

    ErasedVotes(Session database, Exclusions exclusions, ErasedEvidence evidence, Clock clock) {
        this.database = database;
        this.exclusions = exclusions;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * In the one order of all exclusions, so that none comes in between. Whoever calls it has the turn of judgements.
     *
     * @param staysOut whether the old id is kept where it was taken out, for whoever would come back by it
     * @return how many votes
     */
    @Transactional(Transactional.TxType.MANDATORY)
    int anonymise(UUID voter, UUID nobody, boolean staysOut) {
        exclusions.hold();
        database.createNativeQuery("select id from voter where id = :voter for update", UUID.class)
                .setParameter("voter", voter)
                .getResultList();
        database.createNativeMutationQuery(COPY)
                .setParameter("nobody", nobody)
                .setParameter("voter", voter)
                .setParameter("now", clock.instant())
                .executeUpdate();
        int votes = rename("update vote set voter_id = :nobody where voter_id = :voter", voter, nobody);
        rename("update voter_standing set voter_id = :nobody where voter_id = :voter", voter, nobody);
        rename("update standing_decision set id = :nobody where kind = 'VOTER' and id = :voter", voter, nobody);
        keepOut(nobody);
        evidence.blur(nobody);
        database.createNativeMutationQuery(
                        "delete from voter where id = :voter" + (staysOut ? " and excluded_at is null" : ""))
                .setParameter("voter", voter)
                .executeUpdate();
        keepOut(voter);
        return votes;
    }

    /** Who is out now stays out, whatever the numbers say later: those by which it was decided are gone. */
    private void keepOut(UUID who) {
        database.createNativeMutationQuery(KEEP_OUT)
                .setParameter("who", who)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private int rename(String statement, UUID voter, UUID nobody) {
        return database.createNativeMutationQuery(statement)
                .setParameter("nobody", nobody)
                .setParameter("voter", voter)
                .executeUpdate();
    }
}
