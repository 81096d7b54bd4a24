package org.gemmaarena.battle;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.jboss.threads.ViewExecutor;

/** Lets readers see what may be seen by now, and the end of an answer only after it is stored. */
@ApplicationScoped
class Releases {

    private static final int MOST_AT_A_BEAT = 500;
    /** Each holds a connection, and may wait for rows: the others are for people, and for the leases of what is written here. */
    private static final int ENDS_AT_ONCE = 6;

    private static final Logger LOG = Logger.getLogger(Releases.class);
    private static final Duration STORE_RETRY = Duration.ofMillis(500);
    private static final Duration STORE_LONGEST_RETRY = Duration.ofSeconds(5);
    private static final int STORE_RETRIES = 20;

    private final LiveBattles live;
    private final BattleStore store;
    private final Announcements news;
    private final Clock clock;
    private final Executor ends = ViewExecutor.builder(Infrastructure.getDefaultExecutor())
            .setMaxSize(ENDS_AT_ONCE)
            .setQueueLimit(Integer.MAX_VALUE)
            .build();
    private int beat;

    Releases(LiveBattles live, BattleStore store, Announcements news, Clock clock) {
        this.live = live;
        this.store = store;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Those whose turn it is: all of them, but of many only a half at a beat, or a third, since it is the pieces of text that
     * cost, not their length. A battle that fails in that keeps no other one back.
     */
    void releaseAll() {
        int turns = 1 + live.all().size() / MOST_AT_A_BEAT;
        beat++;
        for (var battle : live.all()) {
            try {
                if (Math.floorMod(battle.id().hashCode() + beat, turns) == 0) {
                    release(battle);
                }
            } catch (RuntimeException failure) {
                BattleInLog.about(battle.id(), () -> LOG.error("The text of a battle could not be released", failure));
            }
        }
    }

    void release(LiveBattle battle) {
        battle.release(clock.instant()).forEach((side, ending) -> store(battle, side, ending));
    }

    private void store(LiveBattle battle, Side side, Ending ending) {
        Uni.createFrom()
                .voidItem()
                .emitOn(ends)
                .map(nothing ->
                        store.end(battle.key(side), battle.written().get(side).attempt(), ending))
                .onFailure()
                .retry()
                .withBackOff(STORE_RETRY, STORE_LONGEST_RETRY)
                .atMost(STORE_RETRIES)
                .subscribe()
                .with(stored -> showIfStored(stored, battle, side, ending), failure -> {
                    BattleInLog.about(
                            battle.id(),
                            () -> LOG.error(
                                    "The end of an answer could not be stored; its battle is left to whoever finds it unended",
                                    failure));
                    live.lose(battle);
                });
    }

    private void showIfStored(boolean stored, LiveBattle battle, Side side, Ending ending) {
        if (stored) {
            show(battle, side, ending);
        } else {
            BattleInLog.about(
                    battle.id(),
                    () -> LOG.warn(
                            "Another process has taken a battle over, or it was erased; it is not shown from here any more"));
            live.lose(battle);
        }
    }

    private void show(LiveBattle battle, Side side, Ending ending) {
        battle.written().get(side).show(ending);
        news.tell(new BattleNews.AnswerShown(ending.outcome(), ending.failure(), battle.givenUp()));
        if (battle.showOver()) {
            live.finish(battle);
            news.tell(new BattleNews.TurnShown(battle.turn().votable()));
            battle.over().complete(null);
        }
        battle.changed();
    }
}
