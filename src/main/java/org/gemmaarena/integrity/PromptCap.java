package org.gemmaarena.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gemmaarena.anomaly.PromptShares;
import org.gemmaarena.anomaly.Prompts;
import org.hibernate.Session;

/** Finds the votes on a prompt that a few people used too often, see {@link PromptShares}. */
@ApplicationScoped
class PromptCap {

    /**
     * What is above the cap.
     *
     * @param cap how many votes of a few people on one prompt count
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
            "select e.prompt_digest " + CAPPED + "group by e.prompt_digest having count(*) > :own";
    private static final String VOTES =
            "select v.battle_id, v.voter_id " + CAPPED + "and e.prompt_digest = :prompt order by v.id";

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
                    .setParameter("own", PromptShares.own(cap))
                    .getResultList();
            prompts.forEach(prompt -> battles.addAll(beyond(arena, prompt, cap)));
        }
        return new Beyond(cap, battles);
    }

    private List<UUID> beyond(String arena, String prompt, long cap) {
        var votes = database.createNativeQuery(VOTES, Tuple.class)
                .addScalar("battle_id", UUID.class)
                .addScalar("voter_id", UUID.class)
                .setParameter("arena", arena)
                .setParameter("prompt", prompt)
                .getResultList();
        var voters =
                votes.stream().map(vote -> vote.get("voter_id", UUID.class)).toList();
        return PromptShares.beyond(voters, cap).stream()
                .map(place -> votes.get(place).get("battle_id", UUID.class))
                .toList();
    }
}
