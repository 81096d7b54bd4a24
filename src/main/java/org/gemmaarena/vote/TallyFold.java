package org.gemmaarena.vote;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Adds the changes to the tallies. Each statement of a transaction sees what was committed before it, so the changes to
 * take are marked first: whatever commits meanwhile has no mark and waits for the next time.
 */
@ApplicationScoped
class TallyFold {

    private static final int BATCH = 10_000;

    private static final String LAST_OF_BATCH = """
            select max(id) from (
                select id from tally_change where fold is null order by id fetch first %d rows only) oldest
            """.formatted(BATCH);
    /** By a bound that was read before: a subquery in the update would be run again for each row by H2. */
    private static final String MARK = "update tally_change set fold = :fold where fold is null and id <= :last";

    private static final String ADD_VOTES = """
            merge into tally t
            using (
                select arena, category, left_model, right_model, choice, counted, sum(votes) as votes
                from tally_change where fold = :fold
                group by arena, category, left_model, right_model, choice, counted) c
            on t.arena = c.arena and t.category = c.category and t.left_model = c.left_model
                and t.right_model = c.right_model and t.choice = c.choice and t.counted = c.counted
            when matched then update set votes = t.votes + c.votes
            when not matched then insert (arena, category, left_model, right_model, choice, counted, votes)
                values (c.arena, c.category, c.left_model, c.right_model, c.choice, c.counted, c.votes)
            """;
    private static final String ADD_CHANGES = """
            merge into tally_fold f
            using (select arena, count(*) as changes from tally_change where fold = :fold group by arena) c
            on f.arena = c.arena
            when matched then update set changes = f.changes + c.changes
            when not matched then insert (arena, changes) values (c.arena, c.changes)
            """;
    private static final String REMOVE = "delete from tally_change where fold = :fold";

    private final Session database;

    TallyFold(Session database) {
        this.database = database;
    }

    void schedule(@Observes StartupEvent started, Scheduler scheduler, TallyConfig config) {
        scheduler
                .newJob("tally-fold")
                .setInterval(config.foldEvery().toString())
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setTask(execution -> fold())
                .schedule();
    }

    void fold() {
        int folded;
        do {
            folded = QuarkusTransaction.requiringNew().call(this::foldBatch);
        } while (folded >= BATCH);
    }

    /** Returns how many changes were folded: about as many as a batch has, or fewer where no more are left. */
    private int foldBatch() {
        if (lastOfBatch().isEmpty()) {
            return 0;
        }
        Work.FOLD.lock(database);
        return lastOfBatch().map(this::foldUpTo).orElse(0);
    }

    private int foldUpTo(long last) {
        var mark = UUID.randomUUID();
        int changes = database.createNativeMutationQuery(MARK)
                .setParameter("fold", mark)
                .setParameter("last", last)
                .executeUpdate();
        execute(ADD_VOTES, mark);
        execute(ADD_CHANGES, mark);
        execute(REMOVE, mark);
        return changes;
    }

    /** Empty where there is nothing to fold. */
    private Optional<Long> lastOfBatch() {
        return Optional.ofNullable(
                database.createNativeQuery(LAST_OF_BATCH, Long.class).getSingleResult());
    }

    private void execute(String statement, UUID mark) {
        database.createNativeMutationQuery(statement).setParameter("fold", mark).executeUpdate();
    }
}
