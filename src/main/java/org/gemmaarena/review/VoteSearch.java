package org.gemmaarena.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.review.VoteWalk.Position;
import org.gemmaarena.web.ProblemException;
import org.hibernate.Session;

/** Finds votes, a page at a time, with a bounded amount of work for each. */
@ApplicationScoped
class VoteSearch {

    /** Steps for one page: whatever is asked, it looks at 10,000 votes at most. */
    private static final int STEPS = 5;

    /** Steps for all votes that are to be changed at once: a million. */
    private static final int STEPS_OF_A_CHANGE = 500;

    /** Votes by their battles; {@code more} if there are others. */
    record Matching(List<UUID> battles, boolean more) {}

    private record Found(List<Tuple> votes, Position next, boolean full) {}

    private final Session database;
    private final VoteDetails details;
    private final ReviewMessages words;

    VoteSearch(Session database, VoteDetails details, ReviewMessages words) {
        this.database = database;
        this.details = details;
        this.words = words;
    }

    /**
     * @param before the id of a vote; null for the newest
     * @throws ProblemException 400 if there is no such vote to go on from
     */
    @Transactional
    VotePage page(VoteFilter filter, Long before, int most) {
        var found = find(filter, before == null ? null : position(before), most, STEPS);
        boolean unfinished = !found.full() && found.next() != null;
        return new VotePage(
                details.rows(found.votes()),
                found.next() == null ? null : found.next().id(),
                unfinished ? found.next().at() : null);
    }

    /** The newest votes that fit. */
    @Transactional
    Matching matching(VoteFilter filter, int most) {
        var found = find(filter, null, most, STEPS_OF_A_CHANGE);
        return new Matching(
                found.votes().stream()
                        .map(row -> row.get("battle_id", UUID.class))
                        .toList(),
                found.next() != null);
    }

    private Found find(VoteFilter filter, Position start, int most, int steps) {
        var votes = new ArrayList<Tuple>();
        var position = start;
        for (int step = 0; step < steps; step++) {
            var rows = step(filter, position, most - votes.size() + 1);
            position = null;
            for (var row : rows) {
                if (row.get("fits", Boolean.class)) {
                    if (votes.size() == most) {
                        return new Found(votes, position(votes.get(most - 1)), true);
                    }
                    votes.add(row);
                }
                if (row.get("place", Long.class) == VoteWalk.WINDOW) {
                    position = position(row);
                }
            }
            if (position == null) {
                return new Found(votes, null, true);
            }
        }
        return new Found(votes, position, votes.size() == most);
    }

    private List<Tuple> step(VoteFilter filter, Position position, int most) {
        return VoteWalk.of(filter, position)
                .query(database, most)
                .addScalar("id", Long.class)
                .addScalar("battle_id", UUID.class)
                .addScalar("arena", String.class)
                .addScalar("voter_id", UUID.class)
                .addScalar("choice", String.class)
                .addScalar("counted", Boolean.class)
                .addScalar("not_counted_because", String.class)
                .addScalar("created_at", Instant.class)
                .addScalar("left_model", String.class)
                .addScalar("left_name", String.class)
                .addScalar("right_model", String.class)
                .addScalar("right_name", String.class)
                .addScalar("place", Long.class)
                .addScalar("fits", Boolean.class)
                .getResultList();
    }

    private static Position position(Tuple row) {
        return new Position(row.get("created_at", Instant.class), row.get("id", Long.class));
    }

    private Position position(long id) {
        return database.createNativeQuery("select id, created_at from vote where id = :id", Tuple.class)
                .addScalar("id", Long.class)
                .addScalar("created_at", Instant.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(VoteSearch::position)
                .orElseThrow(() -> ProblemException.invalid("before", words.before_expected()));
    }
}
