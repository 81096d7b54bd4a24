package org.gemmaarena.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Takes many votes out of the ratings at once, or back in: all of them or, if anything fails, none. It locks as
 * {@link Exclusions} does, first the row of the work, then the voters. It also tells beforehand what would move.
 */
@ApplicationScoped
public class BatchExclusions {

    /**
     * What came of it.
     *
     * @param battles of the votes that were not so already
     * @param votes how many of them left the ratings, or came back; the others stay out for another reason
     */
    public record Change(List<UUID> battles, long votes) {}

    private static final String TAKEN_OUT = "exists (select 1 from vote_exclusion x where x.vote_id = v.id)";
    private static final String VOTER_IN =
            "not exists (select 1 from voter w where w.id = v.voter_id and w.excluded_at is not null)";
    private static final String GROUPED = "select v.arena, v.left_model, v.right_model, v.choice, count(*) as votes "
            + "from vote v where v.counted and %s group by v.arena, v.left_model, v.right_model, v.choice";
    private static final String MOVE = """
            insert into tally_change (arena, category, left_model, right_model, choice, counted, votes)
            select arena, category, left_model, right_model, choice,
                cast(:counted as boolean), cast(:sign as bigint) * count(*)
            from (
                select v.arena, 'all' as category, v.left_model, v.right_model, v.choice
                from vote v where v.id in (:votes)
                union all
                select v.arena, c.category, v.left_model, v.right_model, v.choice
                from vote v join vote_category c on c.vote_id = v.id where v.id in (:votes)) moved
            group by arena, category, left_model, right_model, choice
            """;

    private final Session database;
    private final Exclusions exclusions;
    private final Voters voters;
    private final Tallies tallies;
    private final Clock clock;

    BatchExclusions(Session database, Exclusions exclusions, Voters voters, Tallies tallies, Clock clock) {
        this.database = database;
        this.exclusions = exclusions;
        this.voters = voters;
        this.tallies = tallies;
        this.clock = clock;
    }

    /** Which of these battles have a vote. */
    @Transactional
    public List<UUID> known(Collection<UUID> battles) {
        return database.createNativeQuery("select battle_id from vote where battle_id in (:battles)", UUID.class)
                .setParameterList("battles", battles)
                .getResultList();
    }

    /** How the counted votes of each arena would change if the votes on these battles were taken out, or brought back. */
    @Transactional
    public List<TallyChange> moving(Collection<UUID> battles, boolean counts) {
        var condition = "v.battle_id in (:battles) and " + (counts ? "" : "not ") + TAKEN_OUT + " and " + VOTER_IN;
        return changes(
                database.createNativeQuery(GROUPED.formatted(condition), Tuple.class)
                        .setParameterList("battles", battles)
                        .getResultList(),
                counts);
    }

    /** The same for all votes of a voter. */
    @Transactional
    public List<TallyChange> movingOf(UUID voter, boolean counts) {
        if (counts != exclusions.excludedAmong(Set.of(voter)).contains(voter)) {
            return List.of();
        }
        return changes(
                database.createNativeQuery(GROUPED.formatted("v.voter_id = :voter and not " + TAKEN_OUT), Tuple.class)
                        .setParameter("voter", voter)
                        .getResultList(),
                counts);
    }

    private static List<TallyChange> changes(List<Tuple> rows, boolean counts) {
        return rows.stream()
                .map(row -> new TallyChange(
                        row.get("arena", String.class),
                        Tallies.ALL,
                        row.get("left_model", String.class),
                        row.get("right_model", String.class),
                        Choice.valueOf(row.get("choice", String.class)),
                        true,
                        (counts ? 1 : -1) * ((Number) row.get("votes")).longValue()))
                .toList();
    }

    /** Takes the votes on these battles out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Change exclude(Collection<UUID> battles, String reason, String actor) {
        lock(battles);
        var votes = votes(battles, "not " + TAKEN_OUT);
        var moved = move(votes, false);
        if (!votes.isEmpty()) {
            database.createNativeMutationQuery("insert into vote_exclusion (vote_id, excluded_because, excluded_by, "
                            + "excluded_at) select v.id, :reason, :actor, :now from vote v where v.id in (:votes)")
                    .setParameter("reason", reason)
                    .setParameter("actor", actor)
                    .setParameter("now", clock.instant())
                    .setParameterList("votes", ids(votes))
                    .executeUpdate();
        }
        return new Change(battles(votes), moved);
    }

    /** Brings the votes on these battles back; they stay out where their voters are out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Change include(Collection<UUID> battles) {
        lock(battles);
        var votes = votes(battles, TAKEN_OUT);
        var moved = move(votes, true);
        if (!votes.isEmpty()) {
            database.createNativeMutationQuery("delete from vote_exclusion where vote_id in (:votes)")
                    .setParameterList("votes", ids(votes))
                    .executeUpdate();
        }
        return new Change(battles(votes), moved);
    }

    private void lock(Collection<UUID> battles) {
        var theirs = new TreeSet<>(database.createNativeQuery(
                        "select distinct v.voter_id from vote v where v.battle_id in (:battles)", UUID.class)
                .setParameterList("battles", battles)
                .getResultList());
        theirs.forEach(voters::enrol);
        exclusions.hold();
        theirs.forEach(voters::lock);
    }

    private List<Tuple> votes(Collection<UUID> battles, String condition) {
        return database.createNativeQuery(
                        "select v.id, v.battle_id, v.arena, v.counted and " + VOTER_IN + " as moves from vote v "
                                + "where v.battle_id in (:battles) and " + condition + " order by v.id",
                        Tuple.class)
                .addScalar("id", Long.class)
                .addScalar("battle_id", UUID.class)
                .addScalar("arena", String.class)
                .addScalar("moves", Boolean.class)
                .setParameterList("battles", battles)
                .getResultList();
    }

    private long move(List<Tuple> votes, boolean counts) {
        var moving = ids(
                votes.stream().filter(row -> row.get("moves", Boolean.class)).toList());
        if (!moving.isEmpty()) {
            for (boolean counted : List.of(true, false)) {
                database.createNativeMutationQuery(MOVE)
                        .setParameterList("votes", moving)
                        .setParameter("counted", counted)
                        .setParameter("sign", counted == counts ? 1 : -1)
                        .executeUpdate();
            }
        }
        tallies.corrected(votes.stream()
                .map(row -> row.get("arena", String.class))
                .distinct()
                .toList());
        return moving.size();
    }

    private static List<Long> ids(List<Tuple> votes) {
        return votes.stream().map(row -> row.get("id", Long.class)).toList();
    }

    private static List<UUID> battles(List<Tuple> votes) {
        return votes.stream().map(row -> row.get("battle_id", UUID.class)).toList();
    }
}
