package org.gemmaarena.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.gemmaarena.catalogue.Catalogue;
import org.gemmaarena.roster.ModelVersion.Kind;
import org.hibernate.Session;

/** Lets a model that became another contestant go on under an id of its own. */
@ApplicationScoped
class Successions {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_LABEL = 200;

    private final Settings settings;
    private final Versions versions;
    private final Catalogue catalogue;
    private final Session database;
    private final Clock clock;

    Successions(Settings settings, Versions versions, Catalogue catalogue, Session database, Clock clock) {
        this.settings = settings;
        this.versions = versions;
        this.catalogue = catalogue;
        this.database = database;
        this.clock = clock;
    }

    /**
     * The old model keeps its votes, its name and its settings, and battles no more.
     *
     * @param old its settings until now
     * @param digest what was served of it until now; null where that is not known
     * @param next those of its successor
     * @return the id of the successor
     */
    @Transactional(Transactional.TxType.MANDATORY)
    String split(
            String id,
            ModelSettings old,
            String digest,
            ModelSettings next,
            List<String> changed,
            String actor,
            String reason) {
        var served = ModelVersion.last(id).map(last -> last.digest).orElse(null);
        int number = number(id);
        var successor = successor(id, number);
        var rest = old.enabled(false);
        var last = versions.add(id, Kind.SPLIT, actor, rest, old.differences(rest));
        last.digest = digest;
        last.contestant = Contestancy.SPLIT;
        last.successor = successor;
        last.reason = reason;
        settings.put(id, rest, last.number);
        decided(id, Contestancy.SPLIT, actor);

        var label = next.label().equals(old.label()) ? label(old.label(), number) : next.label();
        var first = versions.add(successor, Kind.SPLIT, actor, next.labelled(label), changed);
        first.successor = id;
        first.reason = reason;
        first.digest = changed.contains("backend") || changed.contains("servedName") ? null : served;
        settings.put(successor, next.labelled(label), first.number);
        hideLike(id, successor);
        return successor;
    }

    /** Who is not to be seen on public boards is not to be seen there under another id either. */
    private void hideLike(String id, String successor) {
        database.createNativeMutationQuery("""
                        insert into hidden_model (arena, model)
                        select h.arena, cast(:successor as varchar(64)) from hidden_model h
                        where h.model = :id and not exists
                            (select 1 from hidden_model o where o.arena = h.arena and o.model = :successor)
                        """)
                .setParameter("id", id)
                .setParameter("successor", successor)
                .executeUpdate();
    }

    /** All that was noticed of a model is decided. */
    @Transactional(Transactional.TxType.MANDATORY)
    void decided(String id, Contestancy decision, String actor) {
        ModelVersion.<ModelVersion>list("model = ?1 and contestant = ?2", id, Contestancy.PENDING)
                .forEach(version -> {
                    version.contestant = decision;
                    version.decidedBy = actor;
                    version.decidedAt = clock.instant();
                });
    }

    /** The first number from 2 on under which there is no such model, nor was one. */
    private int number(String id) {
        return IntStream.iterate(2, number -> number + 1)
                .filter(number -> isFree(successor(id, number)))
                .findFirst()
                .orElseThrow();
    }

    private boolean isFree(String id) {
        return settings.of(id, catalogue).isEmpty() && ModelVersion.last(id).isEmpty();
    }

    private String successor(String id, int number) {
        var end = "." + number;
        var base = base(id);
        return base.substring(0, Math.min(base.length(), LONGEST_ID - end.length())) + end;
    }

    /** Without the number that an earlier split has put there; not every number at the end is one. */
    private String base(String id) {
        var base = id.replaceFirst("\\.[0-9]+$", "");
        return isFree(base) ? id : base;
    }

    private static String label(String label, int number) {
        var end = " (" + number + ")";
        var base = label.replaceFirst(" \\([0-9]+\\)$", "");
        return base.substring(0, Math.min(base.length(), LONGEST_LABEL - end.length())) + end;
    }
}
