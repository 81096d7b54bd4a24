package org.gemmaarena.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Votes and voters that are taken out of the ratings, and back in. The votes themselves stay as they are; the tallies follow
 * in the same transaction. Exclusions come one after the other, and each holds its voter, so that no vote is cast meanwhile:
 * first the row of this work, then the voter's. A vote locks its battle and then its voter, so nobody waits in a circle.
 */
@ApplicationScoped
public class Exclusions {

    /**
     * What came of a wish to exclude or include.
     *
     * @param changed false where it was so already; then nothing was touched, not even the first reason
     * @param votes how many votes left the ratings, or came back
     */
    public record Change(boolean changed, long votes) {

        static final Change NONE = new Change(false, 0);
    }

    private static final String STANDING = "v.voter_id = :voter and v.counted "
            + "and not exists (select 1 from vote_exclusion x where x.vote_id = v.id)";
    private static final String MOVE_VOTER = """
            insert into tally_change (arena, category, left_model, right_model, choice, counted, votes)
            select arena, category, left_model, right_model, choice,
                cast(:counted as boolean), cast(:sign as bigint) * count(*)
            from (
                select v.arena, 'all' as category, v.left_model, v.right_model, v.choice
                from vote v where %1$s
                union all
                select v.arena, c.category, v.left_model, v.right_model, v.choice
                from vote v join vote_category c on c.vote_id = v.id where %1$s) standing
            group by arena, category, left_model, right_model, choice
            """.formatted(STANDING);

    private final Session database;
    private final Voters voters;
    private final Tallies tallies;
    private final Clock clock;

    Exclusions(Session database, Voters voters, Tallies tallies, Clock clock) {
        this.database = database;
        this.voters = voters;
        this.tallies = tallies;
        this.clock = clock;
    }

    /** Whether a vote is in the ratings now. */
    @Transactional
    public boolean counts(Vote vote) {
        return vote.counted()
                && database.createNativeQuery(
                                "select v.id from vote v where v.id = :id and " + Votes.COUNTED, Long.class)
                        .setParameter("id", vote.id)
                        .uniqueResultOptional()
                        .isPresent();
    }

    /** Those of some voters whose votes stay out, also the votes to come. */
    @Transactional
    public Set<UUID> excludedAmong(Set<UUID> some) {
        return some.isEmpty()
                ? Set.of()
                : Set.copyOf(database.createNativeQuery(
                                "select id from voter where excluded_at is not null and id in (:some)", UUID.class)
                        .setParameterList("some", some)
                        .getResultList());
    }

    /** Keeps all exclusions as they are until the transaction ends; for votes that come otherwise than by being cast. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold() {
        Work.EXCLUSION.lock(database);
    }

    /** Takes the vote on a battle out; empty where there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Change> excludeVote(UUID battleId, String reason, String actor) {
        return changeVote(battleId, vote -> insertExclusion(vote, reason, actor), -1);
    }

    /** Brings the vote on a battle back; empty where there is none. It stays out where its voter is excluded. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Change> includeVote(UUID battleId) {
        return changeVote(battleId, this::deleteExclusion, 1);
    }

    /** Takes all of a voter's votes out, those to come too; empty for somebody who never voted. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Change> excludeVoter(UUID voterId, String reason, String actor) {
        if (!hasVoted(voterId)) {
            return Optional.empty();
        }
        if (lock(voterId)) {
            return Optional.of(Change.NONE);
        }
        database.createNativeMutationQuery("update voter set excluded_because = :reason, excluded_by = :actor, "
                        + "excluded_at = :now where id = :voter")
                .setParameter("reason", reason)
                .setParameter("actor", actor)
                .setParameter("now", clock.instant())
                .setParameter("voter", voterId)
                .executeUpdate();
        return Optional.of(new Change(true, moveVoter(voterId, -1)));
    }

    /** Brings a voter's votes back, except those that are excluded one by one; empty for somebody who never voted. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Change> includeVoter(UUID voterId) {
        if (!hasVoted(voterId)) {
            return Optional.empty();
        }
        if (!lock(voterId)) {
            return Optional.of(Change.NONE);
        }
        database.createNativeMutationQuery("update voter set excluded_because = null, excluded_by = null, "
                        + "excluded_at = null where id = :voter")
                .setParameter("voter", voterId)
                .executeUpdate();
        return Optional.of(new Change(true, moveVoter(voterId, 1)));
    }

    /** Changes one vote's own exclusion; tells whether it was not so before. */
    private interface VoteChange {
        boolean apply(Vote vote);
    }

    private Optional<Change> changeVote(UUID battleId, VoteChange change, int sign) {
        return Vote.ofBattle(battleId).map(vote -> {
            boolean voterExcluded = lock(vote.voterId);
            if (!change.apply(vote)) {
                return Change.NONE;
            }
            boolean moves = vote.counted() && !voterExcluded;
            if (moves) {
                tallies.add(Stream.concat(vote.changes(true, sign).stream(), vote.changes(false, -sign).stream())
                        .toList());
            }
            tallies.corrected(List.of(vote.arena));
            return new Change(true, moves ? 1 : 0);
        });
    }

    /** In the one order of all exclusions; tells whether the voter is excluded. */
    private boolean lock(UUID voterId) {
        voters.enrol(voterId);
        hold();
        return voters.lock(voterId);
    }

    private boolean insertExclusion(Vote vote, String reason, String actor) {
        return database.createNativeMutationQuery("""
                        insert into vote_exclusion (vote_id, excluded_because, excluded_by, excluded_at)
                        select v.id, :reason, :actor, :now from vote v where v.id = :vote
                        and not exists (select 1 from vote_exclusion x where x.vote_id = v.id)
                        """)
                        .setParameter("reason", reason)
                        .setParameter("actor", actor)
                        .setParameter("now", clock.instant())
                        .setParameter("vote", vote.id)
                        .executeUpdate()
                == 1;
    }

    private boolean deleteExclusion(Vote vote) {
        return database.createNativeMutationQuery("delete from vote_exclusion where vote_id = :vote")
                        .setParameter("vote", vote.id)
                        .executeUpdate()
                == 1;
    }

    private boolean hasVoted(UUID voterId) {
        return !database.createNativeQuery(
                        "select v.id from vote v where v.voter_id = :voter fetch first 1 row only", Long.class)
                .setParameter("voter", voterId)
                .getResultList()
                .isEmpty();
    }

    /** Moves the votes that stand for themselves between the counted and the others; returns how many. */
    private long moveVoter(UUID voterId, int sign) {
        for (boolean counted : List.of(true, false)) {
            database.createNativeMutationQuery(MOVE_VOTER)
                    .setParameter("voter", voterId)
                    .setParameter("counted", counted)
                    .setParameter("sign", counted ? sign : -sign)
                    .executeUpdate();
        }
        tallies.corrected(database.createNativeQuery(
                        "select distinct v.arena from vote v where v.voter_id = :voter", String.class)
                .setParameter("voter", voterId)
                .getResultList());
        return database.createNativeQuery("select count(*) from vote v where " + STANDING, Long.class)
                .setParameter("voter", voterId)
                .getSingleResult();
    }
}
