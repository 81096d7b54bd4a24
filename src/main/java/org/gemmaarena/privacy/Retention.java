package org.gemmaarena.privacy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.gemmaarena.admin.Audit;
import org.gemmaarena.battle.Reports;
import org.gemmaarena.integrity.AddressRetention;
import org.jboss.logging.Logger;

/** Removes once a day what is older than the settings let it be kept. */
@ApplicationScoped
class Retention {

    /** Who is on record for what nobody asked for. */
    static final String ARENA = "arena";

    private static final Duration DAILY = Duration.ofHours(23);
    private static final int TIME_LIMIT_IN_SECONDS = 3_600;
    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final RetentionLog log;
    private final RetentionRule rule;
    private final TextRetention texts;
    private final AddressRetention addresses;
    private final Reports reports;
    private final Audit audit;
    private final Clock clock;

    Retention(
            RetentionLog log,
            RetentionRule rule,
            TextRetention texts,
            AddressRetention addresses,
            Reports reports,
            Audit audit,
            Clock clock) {
        this.log = log;
        this.rule = rule;
        this.texts = texts;
        this.addresses = addresses;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    /** It looks every hour, so that an arena that runs for some hours a day forgets too. */
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void runWhenDue() {
        QuarkusTransaction.requiringNew().timeout(TIME_LIMIT_IN_SECONDS).run(() -> {
            if (log.tryToBegin() && isDue()) {
                run(ARENA);
            }
        });
    }

    /** Runs at once; empty where a run is under way. */
    Optional<RetentionRun> runNow(String actor) {
        return QuarkusTransaction.requiringNew()
                .timeout(TIME_LIMIT_IN_SECONDS)
                .call(() -> log.tryToBegin() ? Optional.of(run(actor)) : Optional.empty());
    }

    private boolean isDue() {
        var latest = clock.instant().minus(DAILY);
        return log.last(1).stream().noneMatch(last -> last.at().isAfter(latest));
    }

    private RetentionRun run(String actor) {
        var began = clock.instant();
        var removed = texts.remove();
        var run = new RetentionRun(
                began,
                Duration.between(began, clock.instant()).toMillis(),
                actor,
                removed.battles(),
                removed.attachments(),
                addresses.forget(),
                reports.forgetReporters(began.minus(rule.addresses())));
        log.keep(run);
        if (run.removedSomething()) {
            var detail = "battles: %d, attachments: %d, addresses: %d, reporters: %d"
                    .formatted(run.battles(), run.attachments(), run.addresses(), run.reporters());
            audit.record(actor, "remove-old", "privacy", detail, null);
            LOG.infof("What was kept long enough is removed: %s", detail);
        }
        return run;
    }
}
