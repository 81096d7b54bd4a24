package org.gemmaarena.battle;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.panache.common.Sort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gemmaarena.voter.KeyedDigest;
import org.gemmaarena.web.Origin;

/** Published battles that somebody objects to, and taking them back. */
@ApplicationScoped
public class Reports {

    /**
     * One report.
     *
     * @param text in the reporter's words; null where they chose a kind only
     * @param count how many reports this battle has
     */
    public record Entry(
            long id,
            UUID battleId,
            ReportKind kind,
            String text,
            Instant createdAt,
            boolean resolved,
            boolean published,
            long count) {}

    private static final int MOST_LISTED = 200;
    private static final String FORGOTTEN = "forgotten-";

    private final KeyedDigest digest;
    private final RoutingContext request;
    private final Clock clock;

    Reports(KeyedDigest digest, RoutingContext request, Clock clock) {
        this.digest = digest;
        this.request = request;
        this.clock = clock;
    }

    /**
     * Keeps a report, unless this voter, or this address without a voter, has reported the battle before.
     *
     * @return false where the battle was erased meanwhile
     */
    boolean file(UUID battle, Optional<UUID> voter, ReportKind kind, String text) {
        var reporter = reporter(voter.map(UUID::toString).orElseGet(this::address));
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (!isFiled(battle, reporter)) {
                    new Report(battle, reporter, kind, text, clock.instant()).persist();
                }
            });
            return true;
        } catch (PersistenceException | QuarkusTransactionException maybeFiledMeanwhile) {
            boolean there = QuarkusTransaction.requiringNew()
                    .call(() -> Battle.stateOf(battle).isPresent());
            if (there && !QuarkusTransaction.requiringNew().call(() -> isFiled(battle, reporter))) {
                throw maybeFiledMeanwhile;
            }
            return there;
        }
    }

    /** Those that nobody has dealt with come first, then the newest; not more than two hundred. */
    @Transactional
    public List<Entry> list() {
        var sort = Sort.by("resolvedAt", Sort.Direction.Descending, Sort.NullPrecedence.NULLS_FIRST)
                .and("id", Sort.Direction.Descending);
        var found = Report.<Report>findAll(sort).page(0, MOST_LISTED).list();
        return found.stream()
                .map(report -> new Entry(
                        report.id,
                        report.battleId,
                        report.kind,
                        report.content,
                        report.createdAt,
                        report.resolvedAt != null,
                        Battle.count("id = ?1 and published", report.battleId) > 0,
                        Report.count("battleId", report.battleId)))
                .toList();
    }

    /** How many reports nobody has dealt with. */
    @Transactional
    public long open() {
        return Report.count("resolvedAt is null");
    }

    /** @return whether there is such a report */
    @Transactional
    public boolean resolve(long id, boolean resolved) {
        return Report.update("resolvedAt = ?1 where id = ?2", resolved ? clock.instant() : null, id) > 0;
    }

    /**
     * Takes a battle back for good, also one that its owner has made private in the meantime. The first reason stays.
     *
     * @return whether that changed something; empty where there is no such battle
     */
    @Transactional
    public Optional<Boolean> unpublish(UUID battle, String reason) {
        return Battle.lock(battle).map(found -> {
            if (!found.published && found.unpublishedBecause != null) {
                return false;
            }
            found.published = false;
            found.unpublishedBecause = reason;
            return true;
        });
    }

    /** How many reports there are of which it is known that this voter made them. */
    @Transactional
    public long countOf(UUID voter) {
        return Report.count("reporter", reporter(voter.toString()));
    }

    /** Removes who reported, and what they wrote, of everything that this voter has reported. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forgetReporter(UUID voter) {
        forget("content = null, ", "reporter = ?1", reporter(voter.toString()));
    }

    /**
     * Removes who made the reports from before this moment: who reports a battle a second time is known for so long only.
     *
     * @return of how many reports
     */
    @Transactional
    public int forgetReporters(Instant before) {
        return forget("", "createdAt < ?1 and reporter not like '" + FORGOTTEN + "%'", before);
    }

    private static int forget(String more, String condition, Object parameter) {
        return Report.update(
                more + "reporter = concat('" + FORGOTTEN + "', cast(id as string)) where " + condition, parameter);
    }

    private String reporter(String voterOrAddress) {
        return digest.hex("reporter", voterOrAddress);
    }

    private static boolean isFiled(UUID battle, String reporter) {
        return Report.count("battleId = ?1 and reporter = ?2", battle, reporter) > 0;
    }

    private String address() {
        return Origin.of(request.request().remoteAddress()).address();
    }
}
