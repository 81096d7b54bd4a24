package org.gemmaarena.battle;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.gemmaarena.inference.FailureKind;
import org.gemmaarena.vote.AnswerStats;
import org.jboss.logging.Logger;

/** Lets readers see what may be seen by now, and the end of an answer only after it is stored. */
@ApplicationScoped
class Releases {

    private static final int MOST_AT_A_BEAT = 500;
    private static final Logger LOG = Logger.getLogger(Releases.class);
    private static final Duration STORE_RETRY = Duration.ofMillis(500);
    private static final Duration STORE_LONGEST_RETRY = Duration.ofSeconds(5);
    private static final int STORE_RETRIES = 20;

    private final LiveBattles live;
    private final BattleStore store;
    private final Announcements news;
    private final Clock clock;
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
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(nothing ->
                        store.end(battle.key(side), battle.written().get(side).attempt(), ending))
                .onFailure()
                .retry()
                .withBackOff(STORE_RETRY, STORE_LONGEST_RETRY)
                .atMost(STORE_RETRIES)
                .subscribe()
                .with(stored -> showIfStored(stored, battle, side, ending), failure -> {
                    BattleInLog.about(
                            battle.id(), () -> LOG.error("The end of an answer could not be stored", failure));
                    show(
                            battle,
                            side,
                            new Ending(ending.text(), Outcome.ERROR, FailureKind.TRY_AGAIN, AnswerStats.UNKNOWN));
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
        var turn = battle.turn();
        if (turn.over()) {
            if (live.finish(battle)) {
                news.tell(new BattleNews.TurnShown(turn.votable()));
            }
            battle.over().complete(null);
        }
        battle.changed();
    }
}
