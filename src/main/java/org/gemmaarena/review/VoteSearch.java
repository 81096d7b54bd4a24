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

    /** The same where it looks into what was judged of each vote's voter, which takes longer. */
    private static final int STEPS_BY_SIGNAL = 2;

    /** Steps for all votes that are to be changed at once: it looks at 100,000 votes at most. */
    private static final int STEPS_OF_A_CHANGE = 50;

    /**
     * Votes by their battles.
     *
     * @param more whether others fit as well, or might
     * @param searchedTo how far back it was searched where that was not far enough to find as many as were asked; else null
     */
    record Matching(List<UUID> battles, boolean more, Instant searchedTo) {}

    private record Found(List<Tuple> votes, Position next, boolean full) {

        Instant searchedTo() {
            return full || next == null ? null : next.at();
        }
    }

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
        int steps = filter.signal() == null ? STEPS : STEPS_BY_SIGNAL;
        var found = find(filter, before == null ? null : position(before), most, steps);
        return new VotePage(
                details.rows(found.votes()),
                found.next() == null ? null : found.next().id(),
                found.searchedTo());
    }

    /** The newest votes that fit. */
    @Transactional
    Matching matching(VoteFilter filter, int most) {
        var found = find(filter, null, most, STEPS_OF_A_CHANGE);
        var battles = found.votes().stream()
                .map(row -> row.get("battle_id", UUID.class))
                .toList();
        return new Matching(battles, found.next() != null, found.searchedTo());
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
        return VoteDetails.typed(VoteWalk.of(filter, position).query(database, most))
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
