package org.gemmaarena.battle;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.gemmaarena.web.Chores;
import org.gemmaarena.web.Closing;

/** What is done for battles at intervals. Time limits need no database, and so wait for none. */
@ApplicationScoped
class Housekeeping {

    private static final int LOOKS_FOR_OTHERS = 5;
    private static final Duration ABANDON_EVERY = Duration.ofMinutes(9);

    private final LiveBattles live;
    private final BattleWriter writer;
    private final Upkeep upkeep;
    private final BattleStore store;
    private final Orphans orphans;
    private final Chores chores;
    private final Closing closing;
    private final BattleConfig config;
    private final Announcements news;
    private final Clock clock;
    private volatile int looksInARow;

    Housekeeping(
            LiveBattles live,
            BattleWriter writer,
            Upkeep upkeep,
            BattleStore store,
            Orphans orphans,
            Chores chores,
            Closing closing,
            BattleConfig config,
            Announcements news,
            Clock clock) {
        this.live = live;
        this.writer = writer;
        this.upkeep = upkeep;
        this.store = store;
        this.orphans = orphans;
        this.chores = chores;
        this.closing = closing;
        this.config = config;
        this.news = news;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void enforceTimeLimits() {
        live.all().forEach(battle -> battle.runs().forEach(AnswerRun::checkLimits));
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void storeTexts() {
        upkeep.storeTexts();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void stopWhereAsked() {
        if (!live.all().isEmpty()) {
            store.stopsRequested().forEach(writer::stop);
        }
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void interruptWhereNobodyReads() {
        var now = clock.instant();
        for (var battle : live.all()) {
            if (battle.unreadFor(config.unwatchedLimit(), now)) {
                battle.readElsewhere(store.watchedAt(battle.id()));
            }
            if (battle.unreadFor(config.unwatchedLimit(), now)) {
                writer.interrupt(battle);
            }
        }
    }

    /**
     * One after the other, since each changes many battles at once. Often, so that even a lease of a few seconds never runs
     * out while its writer lives. While the database was away all leases have run out: those who live renew theirs first.
     */
    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void keepLeases() {
        int looks = looksInARow;
        looksInARow = 0;
        upkeep.keepLeases();
        upkeep.storePlaces();
        looksInARow = Math.min(looks + 1, LOOKS_FOR_OTHERS);
        if (looksInARow == LOOKS_FOR_OTHERS && !closing.isClosing()) {
            orphans.adopt();
        }
    }

    /** Also where the limit is shorter than it was before the restart. */
    void abandonOldAtStart(@Observes StartupEvent started) {
        abandonNow();
    }

    @Scheduled(every = "10m", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void abandonOld() {
        chores.doIfDue("old-battles", ABANDON_EVERY, this::abandonNow);
    }

    private void abandonNow() {
        news.tell(new BattleNews.Abandoned(store.abandonOld()));
    }
}
