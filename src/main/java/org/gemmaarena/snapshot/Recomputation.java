package org.gemmaarena.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.gemmaarena.admin.Audit;
import org.gemmaarena.vote.Recount;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.vote.TallyRebuild;
import org.jboss.logging.Logger;

/**
 * Counts all votes and makes all boards anew, behind the scenes: says what differs from the tallies that were kept, and puts
 * them right. Every board goes by its tallies from then on.
 */
@ApplicationScoped
class Recomputation {

    private static final Duration LONGEST_STATEMENT = Duration.ofHours(1);
    private static final Logger LOG = Logger.getLogger(Recomputation.class);

    private final RecomputationLog log;
    private final RecountedBoards boards;
    private final Recount recount;
    private final TallyRebuild tallies;
    private final Tallies kept;
    private final Audit audit;
    private final SnapshotMessages words;
    private final ObjectMapper json;
    private final Clock clock;

    Recomputation(
            RecomputationLog log,
            RecountedBoards boards,
            Recount recount,
            TallyRebuild tallies,
            Tallies kept,
            Audit audit,
            SnapshotMessages words,
            ObjectMapper json,
            Clock clock) {
        this.log = log;
        this.boards = boards;
        this.recount = recount;
        this.tallies = tallies;
        this.kept = kept;
        this.audit = audit;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    /** False where one is running already. */
    boolean start(String actor) {
        Optional<Long> id = log.begin(actor);
        id.ifPresent(started -> Infrastructure.getDefaultWorkerPool().execute(() -> run(started, actor)));
        return id.isPresent();
    }

    private void run(long id, String actor) {
        var beat = Infrastructure.getDefaultWorkerPool()
                .scheduleAtFixedRate(
                        () -> beat(id),
                        RecomputationLog.BEAT.toMillis(),
                        RecomputationLog.BEAT.toMillis(),
                        TimeUnit.MILLISECONDS);
        try {
            recompute(id, actor);
        } catch (RuntimeException failure) {
            LOG.error("A recomputation failed", failure);
            log.end(id, null);
        } finally {
            beat.cancel(false);
        }
    }

    /** One that is missed is made up for by the next. */
    private void beat(long id) {
        try {
            log.beat(id);
        } catch (RuntimeException missed) {
            LOG.debug("A recomputation could not say that it goes on", missed);
        }
    }

    private void recompute(long id, String actor) {
        var started = clock.instant();
        var arenas = recount.arenas();
        var progress = new Progress(id, total(arenas));
        var findings = new Findings();
        for (var arena : arenas) {
            progress.at(words.counting(arena));
            var counted = patiently(() -> recount.of(arena));
            progress.at(words.making(arena));
            boards.compare(arena, counted, findings, progress::done);
        }
        progress.at(words.repairing());
        patiently(() -> {
            long repaired = findings.tallies() == 0 ? 0 : tallies.repair();
            var report = findings.report(started, clock.instant(), actor, repaired);
            audit.record(actor, "recompute", "votes", words.recorded(report.differingTallies(), repaired), null);
            log.end(id, written(report));
            return repaired;
        });
    }

    /** An arena takes a step to count, and one for each category's boards. */
    private int total(List<String> arenas) {
        return arenas.stream()
                .mapToInt(arena -> 2 + kept.categories(arena).size())
                .sum();
    }

    private static <T> T patiently(Callable<T> work) {
        return QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST_STATEMENT.toSeconds())
                .call(work);
    }

    private String written(RecomputationReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How far it is. */
    private final class Progress {
        private final long id;
        private final int total;
        private String step;
        private int done;

        private Progress(long id, int total) {
            this.id = id;
            this.total = total;
        }

        private void at(String next) {
            if (step != null) {
                done = Math.min(total, done + 1);
            }
            step = next;
            log.progress(id, done, total, step);
        }

        private void done() {
            done = Math.min(total, done + 1);
            log.progress(id, done, total, step);
        }
    }
}
