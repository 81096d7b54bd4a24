package org.gemmaarena.battle;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gemmaarena.inference.FailureKind;
import org.gemmaarena.pacing.Pacer;
import org.gemmaarena.pacing.Written;

/** The turn of a battle that this process is writing: its answers, what is released of them, and who reads along. */
final class LiveBattle {

    private final UUID id;
    private final UUID voter;
    private final int turn;
    private final Optional<Pacer> pacer;
    private final Map<Side, LiveAnswer> written = new EnumMap<>(Side.class);
    private final Map<Side, ReleasedAnswer> released = new EnumMap<>(Side.class);
    private final List<AnswerRun> runs = new CopyOnWriteArrayList<>();
    private final Set<LiveReading> readings = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final AtomicBoolean told = new AtomicBoolean();
    private Integer place;
    private volatile boolean givenUp;
    private boolean lost;
    private Instant lastRead;

    /**
     * @param stored those answers of its last turn that have no outcome are written here
     * @param pacer empty where text is released as it comes
     */
    LiveBattle(StoredBattle stored, Optional<Pacer> pacer, Instant now) {
        this.id = stored.battle().id;
        this.voter = stored.battle().voterId;
        this.turn = stored.lastTurn().number;
        this.pacer = pacer;
        this.lastRead = now;
        for (var answer : stored.lastAnswers()) {
            if (answer.outcome == null) {
                written.put(answer.side, new LiveAnswer(answer.attempt));
            }
            released.put(
                    answer.side, answer.outcome == null ? written.get(answer.side) : ReleasedAnswer.stored(answer));
        }
    }

    UUID id() {
        return id;
    }

    boolean isOf(UUID somebody) {
        return voter.equals(somebody);
    }

    synchronized ReleasedTurn turn() {
        return new ReleasedTurn(turn, released.get(Side.LEFT), released.get(Side.RIGHT), place);
    }

    /** The answers that are written here. */
    Map<Side, LiveAnswer> written() {
        return written;
    }

    void add(AnswerRun run) {
        runs.add(run);
    }

    /** What writes them, each until it has ended. */
    List<AnswerRun> runs() {
        return runs;
    }

    Answer.Key key(Side side) {
        return new Answer.Key(id, turn, side);
    }

    /**
     * Releases what may be seen by now.
     *
     * @return the endings that were reached by that, which are shown once they are stored
     */
    Map<Side, Ending> release(Instant now) {
        var endings = new EnumMap<Side, Ending>(Side.class);
        boolean grown = false;
        synchronized (this) {
            int characters = pacer.map(pacing -> pacing.show(writtenOf(Side.LEFT), writtenOf(Side.RIGHT), now))
                    .orElse(Integer.MAX_VALUE);
            for (var side : written.keySet()) {
                var answer = written.get(side);
                int before = answer.released();
                answer.release(characters).ifPresent(ending -> endings.put(side, ending));
                grown |= answer.released() > before;
            }
        }
        if (grown) {
            changed();
        }
        return endings;
    }

    /** Somebody ends it before the models do. */
    void giveUp() {
        givenUp = true;
    }

    boolean givenUp() {
        return givenUp;
    }

    /** Ends both answers where their readers are. */
    synchronized void cut(Outcome outcome, FailureKind failure) {
        written.values().forEach(answer -> answer.cut(outcome, failure));
    }

    /** @param now from 1; null once it does not wait any more */
    void place(Integer now) {
        boolean moved;
        synchronized (this) {
            moved = now == null ? place != null : !now.equals(place);
            place = now;
        }
        if (moved) {
            changed();
        }
    }

    /** Has everybody told who reads along. */
    void changed() {
        readings.forEach(LiveReading::wake);
    }

    /** Takes note that both answers are shown to their ends; true once, when that has come. */
    boolean showOver() {
        return turn().over() && told.compareAndSet(false, true);
    }

    /** Completes when both answers have ended and are stored. */
    CompletableFuture<Void> over() {
        return over;
    }

    /** Another process has taken the battle over: nothing is written here any more, and readers must look elsewhere. */
    void lose() {
        synchronized (this) {
            lost = true;
        }
        runs.forEach(AnswerRun::abort);
        over.complete(null);
        changed();
    }

    synchronized boolean lost() {
        return lost;
    }

    void join(LiveReading reading) {
        readings.add(reading);
    }

    void leave(LiveReading reading, Instant now) {
        readings.remove(reading);
        readElsewhere(now);
    }

    /** Somebody read it who does not stay: on another replica, or once. */
    synchronized void readElsewhere(Instant time) {
        lastRead = time.isAfter(lastRead) ? time : lastRead;
    }

    synchronized boolean unreadFor(Duration limit, Instant now) {
        return readings.isEmpty() && lastRead.plus(limit).isBefore(now);
    }

    private Written writtenOf(Side side) {
        var answer = written.get(side);
        return answer == null ? new Written(released.get(side).from(0).length(), true) : answer.written();
    }
}
