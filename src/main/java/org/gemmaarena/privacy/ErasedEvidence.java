package org.gemmaarena.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Base64;
import java.util.HashSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.hibernate.Session;

/**
 * Makes the evidence beside erased votes such that it tells nothing of a person. Addresses go. The digest of a prompt that
 * nobody else asked becomes a random one, the same for all votes on that prompt: so that the cap on prompts holds as before,
 * though no text leads there any more. A prompt that others asked, too, keeps its digest, which is theirs.
 */
@ApplicationScoped
class ErasedEvidence {

    private static final int DIGEST_BYTES = 16;
    private static final String OWN = "vote_id in (select id from vote where voter_id = :nobody)";

    private final Session database;
    private final RandomGenerator random;

    ErasedEvidence(Session database, RandomGenerator random) {
        this.database = database;
        this.random = random;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void blur(UUID nobody) {
        database.createNativeMutationQuery("update vote_evidence set address_digest = null where " + OWN)
                .setParameter("nobody", nobody)
                .executeUpdate();
        var prompts = new HashSet<>(database.createNativeQuery(
                        "select distinct prompt_digest from vote_evidence where " + OWN, String.class)
                .setParameter("nobody", nobody)
                .getResultList());
        if (!prompts.isEmpty()) {
            database.createNativeQuery(
                            "select distinct prompt_digest from vote_evidence where prompt_digest in (:prompts)"
                                    + " and not " + OWN,
                            String.class)
                    .setParameterList("prompts", prompts)
                    .setParameter("nobody", nobody)
                    .getResultList()
                    .forEach(prompts::remove);
        }
        for (var prompt : prompts) {
            database.createNativeMutationQuery(
                            "update vote_evidence set prompt_digest = :made where prompt_digest = :prompt and " + OWN)
                    .setParameter("made", draw())
                    .setParameter("prompt", prompt)
                    .setParameter("nobody", nobody)
                    .executeUpdate();
        }
    }

    private String draw() {
        var bytes = new byte[DIGEST_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
