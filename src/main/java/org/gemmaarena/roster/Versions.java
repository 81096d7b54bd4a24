package org.gemmaarena.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.gemmaarena.catalogue.Lineup;
import org.gemmaarena.roster.ModelVersion.Kind;
import org.hibernate.Session;

/** Keeps the versions of models. */
@ApplicationScoped
class Versions {

    /** Whose doing it is where no admin did it. */
    static final String ARENA = "arena";

    private final Session database;
    private final Clock clock;

    Versions(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The next version of a model; the caller sets whatever else is to be said of it.
     *
     * @param changed the names of what changed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    ModelVersion add(String model, Kind kind, String actor, ModelSettings settings, List<String> changed) {
        var last = ModelVersion.last(model);
        var version = new ModelVersion();
        version.model = model;
        version.number = last.map(before -> before.number + 1).orElse(1);
        version.createdAt = clock.instant();
        version.actor = actor;
        version.kind = kind;
        version.content = settings.json();
        version.digest = last.filter(before -> servesTheSame(before.settings(), settings))
                .map(before -> before.digest)
                .orElse(null);
        version.changed = String.join(" ", changed);
        version.contestant = isAnother(model, kind, changed) ? contestancy(kind) : null;
        version.persist();
        return version;
    }

    /** What a model was before its first change. */
    @Transactional(Transactional.TxType.MANDATORY)
    void requireFirst(String model, ModelSettings before) {
        if (ModelVersion.last(model).isEmpty()) {
            add(model, Kind.FIRST, ARENA, before, List.of());
        }
    }

    /** To a board that has no votes on the model a change makes no difference. */
    private boolean isAnother(String model, Kind kind, List<String> changed) {
        return kind != Kind.SPLIT && ModelSettings.anotherContestant(changed) && hasVotes(model);
    }

    /** What an admin does is decided; what the arena notices is not. */
    private static Contestancy contestancy(Kind kind) {
        return kind == Kind.SERVED || kind == Kind.CONFIGURED ? Contestancy.PENDING : Contestancy.KEEP;
    }

    private boolean hasVotes(String model) {
        return List.of("left_model", "right_model").stream().anyMatch(side -> !database.createNativeQuery(
                        "select v.id from vote v where v.arena = :arena and v." + side
                                + " = :model fetch first 1 row only",
                        Long.class)
                .setParameter("arena", Lineup.LIVE)
                .setParameter("model", model)
                .getResultList()
                .isEmpty());
    }

    private static boolean servesTheSame(ModelSettings one, ModelSettings other) {
        return one.backend().equals(other.backend()) && one.servedName().equals(other.servedName());
    }
}
