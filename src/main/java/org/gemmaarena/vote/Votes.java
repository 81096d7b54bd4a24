package org.gemmaarena.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gemmaarena.catalogue.Lineup;
import org.gemmaarena.catalogue.LiveHistory;

/** The votes of all arenas: cast once, read by the boards. */
@ApplicationScoped
public class Votes implements LiveHistory {

    private static final String TALLY = """
            select v.left.contestant.model, v.right.contestant.model, v.choice, v.counted, count(*)
            from Vote v where v.arena = :arena
            group by v.left.contestant.model, v.right.contestant.model, v.choice, v.counted
            """;
    private static final String NAMES = """
            select v.left.contestant.model, max(v.left.contestant.name) from Vote v where v.arena = :arena
            group by v.left.contestant.model
            union
            select v.right.contestant.model, max(v.right.contestant.name) from Vote v where v.arena = :arena
            group by v.right.contestant.model
            """;

    private final EntityManager database;
    private final Clock clock;
    private volatile boolean liveSeen;

    Votes(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps a vote; a second one of the same battle breaks the database's constraint. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Vote cast(Ballot ballot) {
        var vote = new Vote(ballot, clock.instant());
        vote.persistAndFlush();
        return vote;
    }

    public Optional<Vote> ofBattle(UUID battleId) {
        return Vote.ofBattle(battleId);
    }

    /** When this voter voted since then, oldest first. */
    public List<Instant> timesOfVoterSince(UUID voter, Instant since) {
        return Vote.timesOfVoterSince(voter, since);
    }

    /** The tallies of an arena, and the names under which its models were voted on; no tally is without a name. */
    @Transactional
    public Poll poll(String arena) {
        var tallies = database.createQuery(TALLY, Tally.class)
                .setParameter("arena", arena)
                .getResultList();
        var names = database.createQuery(NAMES, ModelName.class)
                .setParameter("arena", arena)
                .getResultList();
        return new Poll(tallies, names);
    }

    /** How many votes each arena has, and how many of them count. */
    @Transactional
    public List<ArenaVotes> arenas() {
        return database.createQuery(
                        "select v.arena, count(*), sum(case when v.counted then 1 else 0 end) from Vote v group by v.arena",
                        ArenaVotes.class)
                .getResultList();
    }

    @Override
    @Transactional
    public boolean hasVotes() {
        liveSeen = liveSeen || Vote.existsIn(Lineup.LIVE);
        return liveSeen;
    }

    /** All that a board is made of. */
    public record Poll(List<Tally> tallies, List<ModelName> names) {}

    /** Votes of one pair in one order with one choice, counted or not. */
    public record Tally(String left, String right, Choice choice, boolean counted, long votes) {}

    /** A model's id and the name people see. */
    public record ModelName(String model, String name) {}

    /** The size of an arena. */
    public record ArenaVotes(String arena, long votes, long counted) {}
}
