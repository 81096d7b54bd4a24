package org.gemmaarena.integrity;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gemmaarena.anomaly.Prompts;
import org.gemmaarena.voter.KeyedDigest;
import org.gemmaarena.web.ClientAddress;
import org.gemmaarena.web.Origin;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;

/** Keeps with a vote how it came: how long it took, and digests of prompt and address, from which neither can be read. */
@ApplicationScoped
public class Evidence {

    private static final String KEEP = """
            insert into vote_evidence (vote_id, since_start_ms, since_ready_ms, prompt_digest, address_digest)
            select v.id, cast(:start as bigint), cast(:ready as bigint), cast(:prompt as varchar), cast(:address as varchar)
            from vote v where v.battle_id = :battle
            """;

    private final Session database;
    private final RoutingContext request;
    private final KeyedDigest digest;
    private final Clock clock;

    Evidence(Session database, RoutingContext request, KeyedDigest digest, Clock clock) {
        this.database = database;
        this.request = request;
        this.digest = digest;
        this.clock = clock;
    }

    /**
     * Takes part in the transaction of a vote that is cast by this request.
     *
     * @param prompts of all turns
     * @param startedAt when the battle began
     * @param readyAt when it could be voted on; null where that is not known
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(UUID battleId, List<String> prompts, Instant startedAt, Instant readyAt) {
        var now = clock.instant();
        database.createNativeMutationQuery(KEEP)
                .setParameter("start", millis(startedAt, now), StandardBasicTypes.LONG)
                .setParameter("ready", readyAt == null ? null : millis(readyAt, now), StandardBasicTypes.LONG)
                .setParameter("prompt", prompt(prompts))
                .setParameter("address", address().orElse(null), StandardBasicTypes.STRING)
                .setParameter("battle", battleId)
                .executeUpdate();
    }

    private String prompt(List<String> prompts) {
        return digest.brief("prompt", Prompts.normalised(String.join("\n", prompts)));
    }

    private Optional<String> address() {
        return ClientAddress.of(request.request().remoteAddress())
                .map(Origin::of)
                .map(origin -> digest.brief("address", origin.address()));
    }

    private static long millis(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis());
    }
}
