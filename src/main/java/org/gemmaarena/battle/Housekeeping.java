package org.gemmaarena.battle;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** What is done for battles at intervals. Time limits need no database, and so wait for none. */
@ApplicationScoped
class Housekeeping {

    private final BattleWriter writer;
    private final BattleStore store;
    private final BattleConfig config;
    private final Clock clock;

    Housekeeping(BattleWriter writer, BattleStore store, BattleConfig config, Clock clock) {
        this.writer = writer;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void enforceTimeLimits() {
        writer.battles().forEach(battle -> battle.runs().forEach(AnswerRun::checkLimits));
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void storeTexts() {
        writer.storeTexts();
    }

    /** For readers elsewhere. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void storePlaces() {
        writer.storePlaces();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void stopWhereAsked() {
        if (!writer.battles().isEmpty()) {
            store.stopsRequested().forEach(writer::stop);
        }
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void interruptWhereNobodyReads() {
        var now = clock.instant();
        for (var battle : writer.battles()) {
            if (battle.unreadFor(config.unwatchedLimit(), now)) {
                battle.readElsewhere(store.watchedAt(battle.id()));
            }
            if (battle.unreadFor(config.unwatchedLimit(), now)) {
                writer.interrupt(battle);
            }
        }
    }

    /** Often, so that even a lease of a few seconds never runs out while its writer lives. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void keepLeases() {
        writer.keepLeases();
        store.orphans().forEach(store::interruptOrphan);
    }

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void abandonOld() {
        store.abandonOld();
    }
}
