package org.gemmaarena.integrity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalInt;
import org.gemmaarena.catalogue.Lineup;

/**
 * Judges all voters of the live arena anew from the stored votes, so that whatever follows from a standing is undone when
 * the standing is no more. Once over all replicas; by itself only when that is due ({@link JudgementLog}).
 */
@ApplicationScoped
class Judge {

    /** Who is on record for what the numbers decide. */
    static final String ACTOR = "integrity";

    private static final int TIME_LIMIT_IN_SECONDS = 1_800;

    private final JudgementLog log;
    private final RollReader reader;
    private final Judgement judgement;
    private final Standings standings;
    private final Enforcement enforcement;

    Judge(JudgementLog log, RollReader reader, Judgement judgement, Standings standings, Enforcement enforcement) {
        this.log = log;
        this.reader = reader;
        this.judgement = judgement;
        this.standings = standings;
        this.enforcement = enforcement;
    }

    @Scheduled(every = "${arena.integrity.judge-every:30s}", concurrentExecution = ConcurrentExecution.SKIP)
    void judgeWhenDue() {
        QuarkusTransaction.requiringNew().timeout(TIME_LIMIT_IN_SECONDS).run(() -> {
            if (log.tryToBegin(Lineup.LIVE)) {
                judge();
            }
        });
    }

    /** Judges now; returns how many standings changed, or nothing where a judgement is under way. */
    OptionalInt judgeNow() {
        return QuarkusTransaction.requiringNew()
                .timeout(TIME_LIMIT_IN_SECONDS)
                .call(() -> log.tryToBegin() ? OptionalInt.of(judge()) : OptionalInt.empty());
    }

    private int judge() {
        var run = log.open(Lineup.LIVE);
        var judged = judgement.of(reader.read(Lineup.LIVE));
        enforcement.enforce(Lineup.LIVE, judged);
        int changed = standings.keep(judged);
        log.close(run);
        return changed;
    }
}
