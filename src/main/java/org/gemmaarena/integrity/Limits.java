package org.gemmaarena.integrity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.gemmaarena.voter.KeyedDigest;
import org.gemmaarena.voter.Newcomers;
import org.gemmaarena.web.Origin;
import org.gemmaarena.web.ProblemException;

/**
 * Refuses what is too much for one voter, one address or one network, and says which of them and for how long. What is
 * refused takes nothing from any of them.
 */
@ApplicationScoped
public class Limits implements Newcomers {

    private static final Duration MINUTES_FROM = Duration.ofSeconds(120);

    private final LimitsConfig config;
    private final LimitMessages words;
    private final Allowances allowances;
    private final KeyedDigest digest;
    private final RoutingContext request;
    private final Buckets buckets;

    Limits(
            LimitsConfig config,
            LimitMessages words,
            Allowances allowances,
            KeyedDigest digest,
            RoutingContext request,
            BucketTable table,
            Clock clock) {
        this.config = config;
        this.words = words;
        this.allowances = allowances;
        this.digest = digest;
        this.request = request;
        this.buckets = new Buckets(table, clock);
    }

    /** Takes the start of one battle. */
    public void takeBattle(UUID voter) {
        takeNow(allowances.battle(voter, origin()));
    }

    /** Takes the start of one voter, who has no cookie yet. */
    @Override
    public void admit() {
        takeNow(allowances.newcomer(origin()));
    }

    /** Takes one report of a published battle. */
    public void takeReport() {
        takeNow(allowances.report(origin()));
    }

    /**
     * Takes one voter's erasing of themselves, and one newcomer: whoever comes back with the same cookie, or signs in again,
     * is a new voter.
     */
    public void takeErasure(UUID voter) {
        takeNow(allowances.erasure(voter, origin()));
    }

    /** To be called before the transaction of {@link #takeVote}, so that nothing in there waits for a new row. */
    @Transactional(Transactional.TxType.NEVER)
    public void prepareVote(UUID voter) {
        prepare(allowances.vote(voter, origin()));
    }

    /** Takes one vote as a part of its transaction: a vote that is not kept in the end takes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeVote(UUID voter) {
        take(allowances.vote(voter, origin()));
    }

    /** A prompt has words, and not too many. */
    public void requirePromptAllowed(String prompt) {
        if (prompt == null || prompt.isBlank()) {
            throw ProblemException.invalid("prompt", words.prompt_missing());
        }
        if (prompt.length() > config.promptCharacters()) {
            throw ProblemException.invalid("prompt", words.prompt_too_long(prompt.length(), config.promptCharacters()));
        }
    }

    private Origin origin() {
        return Origin.of(request.request().remoteAddress());
    }

    private void takeNow(List<Allowance> wanted) {
        prepare(wanted);
        QuarkusTransaction.requiringNew().run(() -> take(wanted));
    }

    private void prepare(List<Allowance> wanted) {
        if (config.enabled()) {
            buckets.prepare(wanted.stream().map(this::id).toList());
        }
    }

    private void take(List<Allowance> wanted) {
        if (!config.enabled()) {
            return;
        }
        var byId = new LinkedHashMap<String, Allowance>();
        wanted.forEach(allowance -> byId.put(id(allowance), allowance));
        buckets.take(byId).ifPresent(empty -> {
            throw ProblemException.tooMany(empty.allowance().refusal().apply(inWords(empty.time())), empty.time());
        });
    }

    private String inWords(Duration wait) {
        return wait.compareTo(MINUTES_FROM) < 0
                ? words.seconds(wait.toSeconds())
                : words.minutes(wait.plusSeconds(59).toMinutes());
    }

    private String id(Allowance allowance) {
        return digest.hex("bucket", allowance.name());
    }
}
