package org.gemmaarena.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gemmaarena.vote.Votes.Tally;
import org.hibernate.Session;

/** Counts all votes of an arena anew, to compare with the tallies that were kept while they came. */
@ApplicationScoped
public class TallyRebuild {

    static final String COUNT = """
            select category, left_model, right_model, choice, counted, count(*) as votes from (
                select 'all' as category, v.left_model, v.right_model, v.choice,
                    case when %1$s then true else false end as counted
                from vote v where v.arena = :arena
                union all
                select c.category, v.left_model, v.right_model, v.choice,
                    case when %1$s then true else false end as counted
                from vote v join vote_category c on c.vote_id = v.id where v.arena = :arena) t
            group by category, left_model, right_model, choice, counted
            order by left_model, right_model, choice, counted
            """.formatted(Votes.COUNTED);

    private final Session database;

    TallyRebuild(Session database) {
        this.database = database;
    }

    /** The tallies by category, {@link Tallies#ALL} among them, each list as {@link Tallies#of} gives it. */
    @Transactional
    public Map<String, List<Tally>> fromVotes(String arena) {
        return database.createNativeQuery(COUNT, Tuple.class)
                .setParameter("arena", arena)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("category", String.class),
                        TreeMap::new,
                        Collectors.mapping(Tallies::tally, Collectors.toList())));
    }
}
