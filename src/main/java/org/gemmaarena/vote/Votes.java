package org.gemmaarena.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.catalogue.Lineup;
import org.gemmaarena.catalogue.LiveHistory;

/** The votes of all arenas: cast once, and counted as they are cast. */
@ApplicationScoped
public class Votes implements LiveHistory {

    /** The SQL condition on a {@code vote v} that counts: by its own nature, and taken out neither alone nor by its voter. */
    public static final String COUNTED = """
            v.counted
            and not exists (select 1 from vote_exclusion x where x.vote_id = v.id)
            and not exists (select 1 from voter w where w.id = v.voter_id and w.excluded_at is not null)
            """;

    private final Tallies tallies;
    private final ArenaModels models;
    private final Voters voters;
    private final Clock clock;
    private volatile boolean liveSeen;

    Votes(Tallies tallies, ArenaModels models, Voters voters, Clock clock) {
        this.tallies = tallies;
        this.models = models;
        this.voters = voters;
        this.clock = clock;
    }

    /** What must be known before a vote's own transaction begins: its voter, and the names of its models. */
    @Transactional(Transactional.TxType.NEVER)
    public void prepare(String arena, UUID voter, Contestant left, Contestant right) {
        voters.enrol(voter);
        models.remember(arena, left.model(), left.name());
        models.remember(arena, right.model(), right.name());
    }

    /** Keeps a vote that was prepared, and counts it; a second one of the same battle breaks the database's constraint. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Cast cast(Ballot ballot) {
        boolean voterExcluded = voters.lock(ballot.voterId());
        var vote = new Vote(ballot, clock.instant());
        vote.persistAndFlush();
        boolean counts = vote.counted() && !voterExcluded;
        tallies.add(vote.changes(counts, 1));
        return new Cast(vote, counts);
    }

    public Optional<Vote> ofBattle(UUID battleId) {
        return Vote.ofBattle(battleId);
    }

    @Override
    @Transactional
    public boolean hasVotes() {
        liveSeen = liveSeen || Vote.existsIn(Lineup.LIVE);
        return liveSeen;
    }

    /** A vote that was just cast, and whether it is in the ratings. */
    public record Cast(Vote vote, boolean counts) {}

    /** Votes of one pair in one order with one choice, counted or not. */
    public record Tally(String left, String right, Choice choice, boolean counted, long votes) {}

    /** The size of an arena. */
    public record ArenaVotes(String arena, long votes, long counted) {}
}
