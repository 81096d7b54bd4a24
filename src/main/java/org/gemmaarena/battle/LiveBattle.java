package org.gemmaarena.battle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The turn of a battle that this process is writing: its answers, who runs them, and who reads along. */
final class LiveBattle {

    private final UUID id;
    private final ReleasedTurn turn;
    private final Map<Side, LiveAnswer> written = new EnumMap<>(Side.class);
    private final List<AnswerRun> runs = new ArrayList<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private CompletableFuture<Void> change = new CompletableFuture<>();
    private boolean lost;
    private int readers;
    private Instant lastRead;

    /** @param answers both answers of the turn; those without an outcome are written here */
    LiveBattle(UUID id, int turn, List<Answer> answers, Instant now) {
        this.id = id;
        this.lastRead = now;
        var released = new EnumMap<Side, ReleasedAnswer>(Side.class);
        for (var answer : answers) {
            if (answer.outcome == null) {
                written.put(answer.side, new LiveAnswer(answer.attempt));
            }
            released.put(
                    answer.side, answer.outcome == null ? written.get(answer.side) : ReleasedAnswer.stored(answer));
        }
        this.turn = new ReleasedTurn(turn, released.get(Side.LEFT), released.get(Side.RIGHT));
    }

    UUID id() {
        return id;
    }

    ReleasedTurn turn() {
        return turn;
    }

    /** The answers that are written here. */
    Map<Side, LiveAnswer> written() {
        return written;
    }

    Answer.Key key(Side side) {
        return new Answer.Key(id, turn.number(), side);
    }

    synchronized void add(AnswerRun run) {
        runs.add(run);
    }

    synchronized List<AnswerRun> runs() {
        return List.copyOf(runs);
    }

    /** Completes at the next change; to miss none, ask for it before reading the turn. Each reader may cancel its own. */
    synchronized CompletionStage<Void> nextChange() {
        return change.copy();
    }

    void changed() {
        CompletableFuture<Void> now;
        synchronized (this) {
            now = change;
            change = new CompletableFuture<>();
        }
        now.complete(null);
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
        runs().forEach(AnswerRun::abort);
        over.complete(null);
        changed();
    }

    synchronized boolean lost() {
        return lost;
    }

    synchronized void readerCame() {
        readers++;
    }

    synchronized void readerLeft(Instant now) {
        readers--;
        lastRead = now;
    }

    /** A reader was seen on another replica. */
    synchronized void readElsewhere(Instant time) {
        lastRead = time.isAfter(lastRead) ? time : lastRead;
    }

    synchronized boolean unreadFor(Duration limit, Instant now) {
        return readers == 0 && lastRead.plus(limit).isBefore(now);
    }
}
