package org.gemmaarena.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gemmaarena.vote.Reason;
import org.hibernate.Session;

/** Reads one vote with how it came. */
@ApplicationScoped
class VoteEvidence {

    /**
     * What is known of how a vote came. Prompt and address are keyed digests, from which neither can be read.
     *
     * @param sinceStartMs from the battle's start to the vote; null where it is not known, as of all votes from elsewhere
     * @param sinceReadyMs from the moment both answers were there to be read
     */
    record Circumstances(
            List<Reason> reasons,
            int turns,
            String language,
            Long sinceStartMs,
            Long sinceReadyMs,
            String promptDigest,
            String addressDigest) {}

    private static final String VOTE = """
            select v.id, v.battle_id, v.arena, v.voter_id, v.choice, v.counted, v.not_counted_because, v.created_at,
                v.left_model, v.left_name, v.right_model, v.right_name
            from vote v where v.battle_id = :battle
            """;
    private static final String CIRCUMSTANCES = """
            select v.turns, v.language, e.since_start_ms, e.since_ready_ms, e.prompt_digest, e.address_digest
            from vote v left join vote_evidence e on e.vote_id = v.id where v.id = :id
            """;

    private final Session database;
    private final VoteDetails details;

    VoteEvidence(Session database, VoteDetails details) {
        this.database = database;
        this.details = details;
    }

    @Transactional
    Optional<VoteRow> vote(UUID battle) {
        var rows = VoteDetails.typed(database.createNativeQuery(VOTE, Tuple.class))
                .setParameter("battle", battle)
                .getResultList();
        return details.rows(rows).stream().findFirst();
    }

    @Transactional
    Circumstances circumstances(long vote) {
        var row = database.createNativeQuery(CIRCUMSTANCES, Tuple.class)
                .addScalar("turns", Integer.class)
                .addScalar("language", String.class)
                .addScalar("since_start_ms", Long.class)
                .addScalar("since_ready_ms", Long.class)
                .addScalar("prompt_digest", String.class)
                .addScalar("address_digest", String.class)
                .setParameter("id", vote)
                .getSingleResult();
        return new Circumstances(
                reasons(vote),
                row.get("turns", Integer.class),
                row.get("language", String.class),
                row.get("since_start_ms", Long.class),
                row.get("since_ready_ms", Long.class),
                row.get("prompt_digest", String.class),
                row.get("address_digest", String.class));
    }

    /** In the order of the page; one that this version does not know is left out. */
    private List<Reason> reasons(long vote) {
        var given = database.createNativeQuery("select reason from vote_reason where vote_id = :id", String.class)
                .setParameter("id", vote)
                .getResultList();
        return Arrays.stream(Reason.values())
                .filter(reason -> given.contains(reason.name()))
                .toList();
    }
}
