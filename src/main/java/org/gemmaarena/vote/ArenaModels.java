package org.gemmaarena.vote;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.gemmaarena.web.DatabaseReplaced;
import org.hibernate.Session;

/** The names under which the models of an arena are shown. A model of a tally always has one. */
@ApplicationScoped
public class ArenaModels {

    private record Key(String arena, String model) {}

    private final Map<Key, String> known = new ConcurrentHashMap<>();
    private final Session database;

    ArenaModels(Session database) {
        this.database = database;
    }

    /** The names of an arena's models by id. */
    @Transactional
    public Map<String, String> names(String arena) {
        var names = new TreeMap<String, String>();
        database.createNativeQuery("select model, name from arena_model where arena = :arena", Tuple.class)
                .setParameter("arena", arena)
                .getResultList()
                .forEach(row -> {
                    names.put(row.get("model", String.class), row.get("name", String.class));
                });
        return names;
    }

    /** Keeps a name in a transaction of its own, before the model's first vote; costs nothing once it is known. */
    public void remember(String arena, String model, String name) {
        var key = new Key(arena, model);
        if (name.equals(known.get(key))) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> store(key, name));
        } catch (PersistenceException | QuarkusTransactionException anotherWasFirst) {
            QuarkusTransaction.requiringNew().run(() -> store(key, name));
        }
        known.put(key, name);
    }

    void forget(@Observes DatabaseReplaced another) {
        known.clear();
    }

    private void store(Key key, String name) {
        if (execute("update arena_model set name = :name where arena = :arena and model = :model", key, name) == 0) {
            execute("insert into arena_model (arena, model, name) values (:arena, :model, :name)", key, name);
        }
    }

    private int execute(String statement, Key key, String name) {
        return database.createNativeMutationQuery(statement)
                .setParameter("arena", key.arena())
                .setParameter("model", key.model())
                .setParameter("name", name)
                .executeUpdate();
    }
}
