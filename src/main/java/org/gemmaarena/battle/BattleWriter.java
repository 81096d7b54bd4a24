package org.gemmaarena.battle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.gemmaarena.inference.FailureKind;

/** Lets the models answer, in the battles that this process holds the lease of. */
@ApplicationScoped
class BattleWriter {

    private final LiveBattles live;
    private final ServerLine line;
    private final Releases releases;
    private final Upkeep upkeep;
    private final BattleStore store;
    private final Questions questions;
    private final ModelRecords records;
    private final BattleConfig config;
    private final Announcements news;
    private final Clock clock;

    BattleWriter(
            LiveBattles live,
            ServerLine line,
            Releases releases,
            Upkeep upkeep,
            BattleStore store,
            Questions questions,
            ModelRecords records,
            BattleConfig config,
            Announcements news,
            Clock clock) {
        this.live = live;
        this.line = line;
        this.releases = releases;
        this.upkeep = upkeep;
        this.store = store;
        this.questions = questions;
        this.records = records;
        this.config = config;
        this.news = news;
        this.clock = clock;
    }

    /** Lets all answers of the last turn that have no outcome be written as soon as their servers have room. */
    void write(StoredBattle stored) {
        var sides = stored.lastAnswers().stream()
                .filter(answer -> answer.outcome == null)
                .map(answer -> answer.side)
                .toList();
        boolean together = sides.size() < 2
                || !line.oneAfterTheOther(
                        stored.battle().left.backend(), stored.battle().right.backend());
        var battle =
                new LiveBattle(stored, records.pacer(stored.battle(), together && sides.size() == 2), clock.instant());
        var legs = sides.stream().map(side -> leg(stored, battle, side)).toList();
        upkeep.forgetPlace(battle.id());
        if (stored.isNew()) {
            news.tell(new BattleNews.Started());
        }
        live.add(battle);
        line.enter(battle, stored.battle().voterId, legs, together);
        if (battle.givenUp() || battle.lost()) {
            line.forget(battle);
        }
    }

    void requireRoom() {
        line.requireRoom();
    }

    boolean hasRoom() {
        return line.hasRoom();
    }

    /** Ends both sides where their reader is. */
    void stop(UUID id) {
        live.find(id).ifPresent(battle -> end(battle, AnswerRun::stop, Outcome.STOPPED, null));
    }

    /** Nobody reads along any more: both sides can be run again later. */
    void interrupt(LiveBattle battle) {
        store.interrupting(battle.id());
        end(battle, AnswerRun::interrupt, Outcome.ERROR, FailureKind.TRY_AGAIN);
    }

    private Leg leg(StoredBattle stored, LiveBattle battle, Side side) {
        var contestant = stored.battle().contestant(side);
        var answer = battle.written().get(side);
        var run = new AnswerRun(battle.id(), contestant, answer, config, clock, () -> written(battle), ending -> {
            if (!battle.givenUp()) {
                records.ended(contestant.model(), ending);
            }
            ended(battle, side, ending);
        });
        battle.add(run);
        return new Leg(
                side,
                contestant.backend(),
                contestant.servedName(),
                run::admit,
                () -> questions.ask(run, stored, side),
                () -> run.span(contestant.servedName()));
    }

    /** Paced battles are released by the metronome. */
    private void written(LiveBattle battle) {
        if (config.pacing() == BattleConfig.Pacing.OFF) {
            releases.release(battle);
        }
    }

    /** The line knows first: as soon as the end is shown, the battle may come again. */
    private void ended(LiveBattle battle, Side side, Ending ending) {
        line.ended(battle, side);
        battle.written().get(side).endWriting(ending);
        if (ending.failure() == FailureKind.TOO_LONG && battle.turn().number() > 1) {
            endTooLong(battle);
        }
        written(battle);
    }

    /** Alone, the other side would show how fast it is; and which of them it was that takes less is told by neither. */
    private void endTooLong(LiveBattle battle) {
        end(battle, AnswerRun::interrupt, Outcome.ERROR, FailureKind.TOO_LONG);
    }

    private void end(LiveBattle battle, Consumer<AnswerRun> how, Outcome outcome, FailureKind failure) {
        battle.giveUp();
        battle.runs().forEach(how);
        battle.cut(outcome, failure);
        releases.release(battle);
    }
}
