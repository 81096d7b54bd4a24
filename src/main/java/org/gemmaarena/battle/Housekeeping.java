package org.gemmaarena.battle;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;

/** What is done for battles at intervals. Time limits need no database, and so wait for none. */
@ApplicationScoped
class Housekeeping {

    private final BattleWriter writer;
    private final BattleStore store;
    private final BattleConfig config;
    private final Event<BattleNews> news;
    private final Clock clock;

    Housekeeping(BattleWriter writer, BattleStore store, BattleConfig config, Event<BattleNews> news, Clock clock) {
        this.writer = writer;
        this.store = store;
        this.config = config;
        this.news = news;
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

    /** One after the other, since each changes many battles at once. Often, so that even a lease of a few seconds never runs out while its writer lives. */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void keepLeases() {
        writer.keepLeases();
        writer.storePlaces();
        store.orphans().forEach(store::interruptOrphan);
    }

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void abandonOld() {
        news.fire(new BattleNews.Abandoned(store.abandonOld()));
    }
}
