package org.gemmaarena.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import org.gemmaarena.vote.Votes.Tally;
import org.hibernate.Session;

/**
 * All votes counted anew beside the tallies that were kept while they came. Both are read in one statement, hence as they
 * are at one moment, however many votes come meanwhile; the database does the counting.
 */
@ApplicationScoped
public class Recount {

    private static final String BOTH = """
            select category, left_model, right_model, choice, counted, sum(kept) as kept, sum(votes) as votes from (
                select 'all' as category, v.left_model, v.right_model, v.choice,
                    case when %1$s then true else false end as counted, 0 as kept, 1 as votes
                from vote v where v.arena = :arena
                union all
                select c.category, v.left_model, v.right_model, v.choice,
                    case when %1$s then true else false end as counted, 0 as kept, 1 as votes
                from vote v join vote_category c on c.vote_id = v.id where v.arena = :arena
                union all
                select category, left_model, right_model, choice, counted, votes, 0 from tally where arena = :arena
                union all
                select category, left_model, right_model, choice, counted, votes, 0 from tally_change
                where arena = :arena) t
            group by category, left_model, right_model, choice, counted having sum(kept) <> 0 or sum(votes) <> 0
            order by category, left_model, right_model, choice, counted
            """.formatted(Votes.COUNTED);

    /**
     * Votes of one pair in one order with one choice under one category.
     *
     * @param kept how many the tallies say there are
     * @param votes how many there are
     */
    public record Counted(
            String category, String left, String right, Choice choice, boolean counted, long kept, long votes) {

        public boolean differs() {
            return kept != votes;
        }

        public Tally asKept() {
            return new Tally(left, right, choice, counted, kept);
        }

        public Tally asVoted() {
            return new Tally(left, right, choice, counted, votes);
        }
    }

    private final Session database;

    Recount(Session database) {
        this.database = database;
    }

    /** Every arena that has votes or tallies, in order. */
    @Transactional
    public List<String> arenas() {
        return database.createNativeQuery(
                        "select arena from vote union select arena from tally union select arena from tally_change"
                                + " order by arena",
                        String.class)
                .getResultList();
    }

    /** Takes a while where there are many votes; {@link Tallies#ALL} is among the categories. */
    @Transactional
    public List<Counted> of(String arena) {
        return database.createNativeQuery(BOTH, Tuple.class)
                .setParameter("arena", arena)
                .getResultStream()
                .map(row -> new Counted(
                        row.get("category", String.class),
                        row.get("left_model", String.class),
                        row.get("right_model", String.class),
                        Choice.valueOf(row.get("choice", String.class)),
                        row.get("counted", Boolean.class),
                        ((Number) row.get("kept")).longValue(),
                        ((Number) row.get("votes")).longValue()))
                .toList();
    }
}
