package org.gemmaarena.vote;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gemmaarena.vote.Votes.Tally;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Counts all votes anew, to compare with the tallies that were kept while they came. At each start the tallies are repaired
 * by the difference, if there is any: an older version of the arena that ran beside this one casts votes and counts none.
 */
@ApplicationScoped
public class TallyRebuild {

    /** Each vote once under 'all' and once under each of its categories. */
    private static final String EVERY_VOTE = """
            select v.arena, 'all' as category, v.left_model, v.right_model, v.choice,
                case when %1$s then true else false end as counted, 1 as votes
            from vote v
            union all
            select v.arena, c.category, v.left_model, v.right_model, v.choice,
                case when %1$s then true else false end as counted, 1 as votes
            from vote v join vote_category c on c.vote_id = v.id
            """.formatted(Votes.COUNTED);

    static final String COUNT = "select category, left_model, right_model, choice, counted, sum(votes) as votes from ("
            + EVERY_VOTE
            + ") t where arena = :arena group by category, left_model, right_model, choice, counted"
            + " order by left_model, right_model, choice, counted";

    /** In one statement, which sees each vote with its changes or neither; also of arenas that have tallies alone. */
    private static final String REPAIR = """
            insert into tally_change (arena, category, left_model, right_model, choice, counted, votes)
            select arena, category, left_model, right_model, choice, counted, sum(votes) from (
                %s
                union all
                select arena, category, left_model, right_model, choice, counted, -votes from tally
                union all
                select arena, category, left_model, right_model, choice, counted, -votes from tally_change) t
            group by arena, category, left_model, right_model, choice, counted having sum(votes) <> 0
            """.formatted(EVERY_VOTE);

    private static final String NAME = """
            insert into arena_model (arena, model, name)
            select arena, model, max(name) from (
                select arena, left_model as model, left_name as name from vote
                union select arena, right_model, right_name from vote) named
            where not exists (select 1 from arena_model m where m.arena = named.arena and m.model = named.model)
            group by arena, model
            """;
    private static final int REPAIR_SECONDS = 600;
    private static final Logger LOG = Logger.getLogger(TallyRebuild.class);

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

    void start(@Observes StartupEvent started) {
        Infrastructure.getDefaultWorkerPool().execute(this::repairQuietly);
    }

    private void repairQuietly() {
        try {
            QuarkusTransaction.requiringNew().timeout(REPAIR_SECONDS).run(this::repair);
        } catch (RuntimeException notNow) {
            LOG.warn("The tallies could not be compared with the votes; the next start tries again", notNow);
        }
    }

    /**
     * Adds what the tallies lack of the votes, or have too much; returns how many differed. Two replicas that start at once
     * must not repair the same thing twice.
     */
    @Transactional
    public int repair() {
        Work.EXCLUSION.lock(database);
        int older = database.createNativeMutationQuery(
                        "update vote_category set category = lower(category) where category <> lower(category)")
                .executeUpdate();
        int repaired = database.createNativeMutationQuery(REPAIR).executeUpdate();
        if (older + repaired > 0) {
            database.createNativeMutationQuery(NAME).executeUpdate();
            LOG.warnf("%d tallies differed from the votes and were put right", repaired);
        }
        return repaired;
    }
}
