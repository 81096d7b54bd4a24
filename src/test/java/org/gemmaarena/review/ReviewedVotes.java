package org.gemmaarena.review;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.gemmaarena.catalogue.Contestant;
import org.gemmaarena.vote.AnswerStats;
import org.gemmaarena.vote.AnswerStyle;
import org.gemmaarena.vote.Ballot;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.NotCounted;
import org.gemmaarena.vote.VotedSide;
import org.gemmaarena.vote.Votes;
import org.hibernate.Session;

/** Votes without battles, in arenas of a test's own. */
@ApplicationScoped
public class ReviewedVotes {

    private final Session database;
    private final Votes votes;

    ReviewedVotes(Session database, Votes votes) {
        this.database = database;
        this.votes = votes;
    }

    /** Casts a vote; returns the id of its battle. */
    public UUID cast(String arena, UUID voter, String left, String right, Choice choice, String... categories) {
        return cast(arena, voter, left, right, choice, null, categories);
    }

    UUID cast(
            String arena,
            UUID voter,
            String left,
            String right,
            Choice choice,
            NotCounted because,
            String... categories) {
        var battle = UUID.randomUUID();
        var ballot = new Ballot(
                battle,
                arena,
                voter,
                choice,
                Set.of(),
                Set.of(categories),
                because,
                null,
                null,
                1,
                side(left),
                side(right));
        votes.prepare(arena, voter, ballot.left().contestant(), ballot.right().contestant());
        QuarkusTransaction.requiringNew().run(() -> votes.cast(ballot));
        return battle;
    }

    /** As if it had been cast then. */
    void backdate(UUID battle, Instant when) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery(
                        "update vote set created_at = :at where battle_id = :battle")
                .setParameter("at", when)
                .setParameter("battle", battle)
                .executeUpdate());
    }

    /** Where a vote came from. */
    void evidence(UUID battle, String address) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeMutationQuery("""
                        insert into vote_evidence
                            (vote_id, since_start_ms, since_ready_ms, prompt_digest, address_digest)
                        select id, 9000, 4000, 'prompt', :address from vote where battle_id = :battle
                        """)
                .setParameter("address", address)
                .setParameter("battle", battle)
                .executeUpdate());
    }

    private static VotedSide side(String model) {
        var contestant =
                new Contestant(model, "Name of " + model, null, null, null, null, null, null, null, null, null, null);
        return new VotedSide(contestant, new AnswerStyle(1_000, 0, 0, 0), AnswerStats.UNKNOWN);
    }
}
