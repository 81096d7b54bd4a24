package org.gemmaarena.vote;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Set;
import java.util.UUID;
import org.gemmaarena.catalogue.Contestant;

/** Votes without battles, for tests of what becomes of votes. */
final class Casting {

    private final Votes votes;
    private final String arena;

    Casting(Votes votes, String arena) {
        this.votes = votes;
        this.arena = arena;
    }

    UUID cast(UUID voter, String left, String right, Choice choice, String... categories) {
        return cast(voter, left, right, choice, null, Set.of(categories));
    }

    /** Returns the id of the vote's battle. */
    UUID cast(UUID voter, String left, String right, Choice choice, NotCounted because, Set<String> categories) {
        var battle = UUID.randomUUID();
        var ballot = new Ballot(
                battle, arena, voter, choice, Set.of(), categories, because, null, null, 1, side(left), side(right));
        votes.prepare(arena, voter, ballot.left().contestant(), ballot.right().contestant());
        QuarkusTransaction.requiringNew().run(() -> votes.cast(ballot));
        return battle;
    }

    private static VotedSide side(String model) {
        var contestant =
                new Contestant(model, "Name of " + model, null, null, null, null, null, null, null, null, null, null);
        return new VotedSide(contestant, new AnswerStyle(1, 0, 0, 0), AnswerStats.UNKNOWN);
    }
}
