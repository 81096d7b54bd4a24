package org.gemmaarena.prompt;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import org.gemmaarena.web.DatabaseReplaced;
import org.hibernate.Session;

/**
 * The sample prompts in the database. They are filled in from the built-in ones at the first start of all, and never again:
 * who deletes them all has none. Changes come one after the other, over all replicas.
 */
@ApplicationScoped
class PromptShelf {

    static final int MOST = 500;

    private static final String MARK = "sample-prompts";

    private final Session database;
    private final BuiltInPrompts builtIn;

    PromptShelf(Session database, BuiltInPrompts builtIn) {
        this.database = database;
        this.builtIn = builtIn;
    }

    void start(@Observes StartupEvent started) {
        fillOnce();
    }

    /** A backup of an arena that knew no such prompts leaves none. */
    void fillAfterRestore(@Observes DatabaseReplaced another) {
        fillOnce();
    }

    private void fillOnce() {
        QuarkusTransaction.requiringNew().run(() -> {
            lock();
            if (!isFilled()) {
                if (StoredPrompt.count() == 0) {
                    restore();
                }
                database.createNativeMutationQuery("insert into setting (name, content) values (:mark, 'filled')")
                        .setParameter("mark", MARK)
                        .executeUpdate();
            }
        });
    }

    /** Waits for its turn to change something, which lasts until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock() {
        database.createNativeQuery("select name from work where name = 'prompts' for update", String.class)
                .getSingleResult();
    }

    /** Puts the built-in ones that aren't there behind the others, as far as there is room; returns their ids. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<String> restore() {
        var there = StoredPrompt.inOrder();
        var known = new HashSet<>(there.stream().map(stored -> stored.id).toList());
        var missing = builtIn.all().stream()
                .filter(sample -> !known.contains(sample.id()))
                .limit(MOST - there.size())
                .toList();
        int place = behind(there);
        for (var sample : missing) {
            new StoredPrompt(sample, place++).persist();
        }
        return missing.stream().map(SamplePrompt::id).toList();
    }

    static int behind(List<StoredPrompt> there) {
        return there.isEmpty() ? 1 : there.get(there.size() - 1).place + 1;
    }

    private boolean isFilled() {
        return !database.createNativeQuery("select name from setting where name = :mark", String.class)
                .setParameter("mark", MARK)
                .getResultList()
                .isEmpty();
    }
}
