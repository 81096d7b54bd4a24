package org.gemmaarena.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.gemmaarena.anomaly.Prompts;
import org.hibernate.Session;

/** Finds the votes on a prompt that was used too often: the first ones count, up to the cap. */
@ApplicationScoped
class PromptCap {

    /**
     * What is above the cap.
     *
     * @param cap how many votes on one prompt count
     * @param battles of the votes that don't
     */
    record Beyond(long cap, Set<UUID> battles) {}

    /** Whoever is out uses up nobody's share. */
    private static final String CAPPED = """
            from vote v join vote_evidence e on e.vote_id = v.id
            where v.arena = :arena and v.counted
            and not exists (select 1 from voter w where w.id = v.voter_id and w.excluded_at is not null)
            and not exists (
                select 1 from vote_exclusion x where x.vote_id = v.id and x.excluded_by <> '%s')
            """.formatted(Judge.ACTOR);

    private static final String SIZE = "select count(*) as votes, count(distinct v.voter_id) as voters " + CAPPED;
    private static final String OVER =
            "select e.prompt_digest " + CAPPED + "group by e.prompt_digest having count(*) > :cap";
    private static final String BEYOND =
            "select v.battle_id " + CAPPED + "and e.prompt_digest = :prompt order by v.id offset :cap rows";

    private final Session database;

    PromptCap(Session database) {
        this.database = database;
    }

    @Transactional
    Beyond of(String arena) {
        var size = database.createNativeQuery(SIZE, Tuple.class)
                .setParameter("arena", arena)
                .getSingleResult();
        long cap = Prompts.cap(((Number) size.get("voters")).intValue(), ((Number) size.get("votes")).longValue());
        var battles = new HashSet<UUID>();
        if (cap < Long.MAX_VALUE) {
            var prompts = database.createNativeQuery(OVER, String.class)
                    .setParameter("arena", arena)
                    .setParameter("cap", cap)
                    .getResultList();
            prompts.forEach(prompt -> battles.addAll(database.createNativeQuery(BEYOND, UUID.class)
                    .setParameter("arena", arena)
                    .setParameter("prompt", prompt)
                    .setParameter("cap", cap)
                    .getResultList()));
        }
        return new Beyond(cap, battles);
    }
}
