package org.gemmaarena.battle;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gemmaarena.inference.FailureKind;
import org.gemmaarena.vote.AnswerStats;
import org.jboss.logging.Logger;

/** Lets the models answer, and keeps what they write: the battles that this process holds the lease of. */
@ApplicationScoped
class BattleWriter {

    private static final Logger LOG = Logger.getLogger(BattleWriter.class);
    private static final Duration STORE_RETRY = Duration.ofMillis(500);
    private static final Duration STORE_LONGEST_RETRY = Duration.ofSeconds(5);
    private static final int STORE_RETRIES = 20;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Map<UUID, LiveBattle> live = new ConcurrentHashMap<>();
    private final BattleStore store;
    private final ServerLine line;
    private final Questions questions;
    private final ModelRecords records;
    private final BattleConfig config;
    private final Event<BattleNews> news;
    private final Clock clock;
    private final Map<UUID, Integer> storedPlaces = new ConcurrentHashMap<>();

    BattleWriter(
            BattleStore store,
            ServerLine line,
            Questions questions,
            ModelRecords records,
            BattleConfig config,
            Event<BattleNews> news,
            Clock clock) {
        this.store = store;
        this.line = line;
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
        storedPlaces.remove(battle.id());
        if (stored.isNew()) {
            news.fire(new BattleNews.Started());
        }
        var before = live.put(battle.id(), battle);
        if (before != null) {
            lose(before);
        }
        line.enter(battle, stored.battle().voterId, legs, together);
        if (battle.givenUp()) {
            line.forget(battle);
        }
    }

    void requireRoom() {
        line.requireRoom();
    }

    boolean hasRoom() {
        return line.hasRoom();
    }

    /** The battle, if this process is writing it. */
    Optional<LiveBattle> find(UUID id) {
        return Optional.ofNullable(live.get(id));
    }

    /** The same for somebody who reads it, so that it goes on. */
    Optional<LiveBattle> read(UUID id) {
        var battle = find(id);
        battle.ifPresent(live -> live.readElsewhere(clock.instant()));
        return battle;
    }

    Collection<LiveBattle> battles() {
        return live.values();
    }

    /** Ends both sides where their reader is. */
    void stop(UUID id) {
        find(id).ifPresent(battle -> end(battle, AnswerRun::stop, Outcome.STOPPED, null));
    }

    /** Nobody reads along any more: both sides can be run again later. */
    void interrupt(LiveBattle battle) {
        store.interrupting(battle.id());
        end(battle, AnswerRun::interrupt, Outcome.ERROR, FailureKind.TRY_AGAIN);
    }

    /** Releases what may be seen by now; a battle that fails in that keeps no other one back. */
    void releaseAll() {
        for (var battle : battles()) {
            try {
                release(battle);
            } catch (RuntimeException failure) {
                BattleInLog.about(battle.id(), () -> LOG.error("The text of a battle could not be released", failure));
            }
        }
    }

    void storePlaces() {
        var now = line.places();
        var changes = new HashMap<UUID, Integer>();
        storedPlaces.keySet().stream().filter(id -> !now.containsKey(id)).forEach(id -> changes.put(id, null));
        now.forEach((id, place) -> {
            if (!place.equals(storedPlaces.get(id))) {
                changes.put(id, place);
            }
        });
        if (!changes.isEmpty()) {
            store.storePlaces(changes);
            storedPlaces.keySet().retainAll(now.keySet());
            storedPlaces.putAll(now);
        }
    }

    /** Stores the text that has grown since the last time; what could not be stored is tried again the next time. */
    void storeTexts() {
        var grown = new HashMap<LiveAnswer, GrownText>();
        for (var battle : battles()) {
            battle.written().forEach((side, answer) -> answer.textToStore()
                    .ifPresent(text -> grown.put(answer, new GrownText(battle.key(side), answer.attempt(), text))));
        }
        if (!grown.isEmpty()) {
            store.storeTexts(List.copyOf(grown.values()));
            grown.forEach((answer, text) -> answer.stored(text.text().length()));
        }
    }

    /** Keeps the leases of the battles written here, and gives up those that another process has taken over. */
    void keepLeases() {
        var held = List.copyOf(battles());
        if (!held.isEmpty()) {
            var own = store.renewLeases(held.stream().map(LiveBattle::id).collect(Collectors.toSet()));
            held.stream().filter(battle -> !own.contains(battle.id())).forEach(this::lose);
        }
    }

    private void lose(LiveBattle battle) {
        live.remove(battle.id(), battle);
        battle.lose();
        line.forget(battle);
    }

    /**
     * Lets what is under way come to its end for as long as that is allowed, and hands the rest over. No request comes any
     * more; it comes before all else that ends, since what is under way needs the rest.
     */
    void shutDown(@Observes @Priority(0) ShutdownEvent event) {
        try {
            awaitEnds(clock.instant().plus(config.finishLimit()));
            handOver();
        } catch (RuntimeException notStored) {
            LOG.warnf("Battles are not handed over; they begin anew when their leases have run out: %s", notStored);
        }
    }

    private void awaitEnds(Instant latest) {
        try {
            while (!live.isEmpty() && clock.instant().isBefore(latest)) {
                Thread.sleep(LOOK_AGAIN.toMillis());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void handOver() {
        var rest = List.copyOf(battles());
        if (!rest.isEmpty()) {
            LOG.infof("%d battles are handed over, since this process ends", rest.size());
            storeTexts();
            store.handOver(rest.stream().map(LiveBattle::id).collect(Collectors.toSet()));
            rest.forEach(this::lose);
        }
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
            release(battle);
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
        release(battle);
    }

    private void release(LiveBattle battle) {
        battle.release(clock.instant()).forEach((side, ending) -> store(battle, side, ending));
    }

    /** Shows the end of an answer only after it is stored. */
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
            lose(battle);
        }
    }

    private void show(LiveBattle battle, Side side, Ending ending) {
        battle.written().get(side).show(ending);
        news.fire(new BattleNews.AnswerShown(ending.outcome(), ending.failure(), battle.givenUp()));
        var turn = battle.turn();
        if (turn.over()) {
            if (live.remove(battle.id(), battle)) {
                news.fire(new BattleNews.TurnShown(turn.votable()));
            }
            battle.over().complete(null);
        }
        battle.changed();
    }
}
