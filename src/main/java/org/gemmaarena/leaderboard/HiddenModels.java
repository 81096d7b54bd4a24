package org.gemmaarena.leaderboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gemmaarena.admin.Audit;
import org.gemmaarena.admin.Desk;
import org.gemmaarena.web.ProblemException;
import org.hibernate.Session;

/** Models that an admin keeps off the boards that visitors see. Their votes count as before. */
@ApplicationScoped
class HiddenModels {

    private static final String PUBLISHED = "published";
    private static final String HIDDEN = "not published";

    private final Session database;
    private final Arenas arenas;
    private final Audit audit;
    private final Desk desk;
    private final BoardMessages words;

    HiddenModels(Session database, Arenas arenas, Audit audit, Desk desk, BoardMessages words) {
        this.database = database;
        this.arenas = arenas;
        this.audit = audit;
        this.desk = desk;
        this.words = words;
    }

    /** Their ids. */
    @Transactional
    Set<String> of(String arena) {
        return Set.copyOf(
                database.createNativeQuery("select model from hidden_model where arena = :arena", String.class)
                        .setParameter("arena", arena)
                        .getResultList());
    }

    /** Their ids by arena. */
    @Transactional
    Map<String, Set<String>> all() {
        var all = new HashMap<String, Set<String>>();
        database.createNativeQuery("select arena, model from hidden_model", Tuple.class)
                .getResultList()
                .forEach(row -> all.computeIfAbsent(row.get("arena", String.class), arena -> new HashSet<>())
                        .add(row.get("model", String.class)));
        return all;
    }

    /** @throws ProblemException 404 if the arena has no such model */
    @Transactional
    void hide(String arena, String model) {
        arenas.version(arena);
        if (!arenas.models(arena).containsKey(model)) {
            throw ProblemException.notFound(words.model_unknown(model));
        }
        change("""
                insert into hidden_model (arena, model) select m.arena, m.model
                from (select cast(:arena as varchar(64)) as arena, cast(:model as varchar(64)) as model) m
                where not exists (select 1 from hidden_model h where h.arena = m.arena and h.model = m.model)
                """, arena, model, "hide-model", PUBLISHED, HIDDEN);
    }

    /** Nothing happens where it was not hidden. */
    @Transactional
    void show(String arena, String model) {
        change(
                "delete from hidden_model where arena = :arena and model = :model",
                arena,
                model,
                "show-model",
                HIDDEN,
                PUBLISHED);
    }

    private void change(String statement, String arena, String model, String action, String before, String after) {
        int changed = database.createNativeMutationQuery(statement)
                .setParameter("arena", arena)
                .setParameter("model", model)
                .executeUpdate();
        if (changed > 0) {
            audit.record(
                    new Audit.Change(desk.user(), action, "arenas/" + arena + "/models/" + model, before, after, null));
        }
    }
}
