package org.gemmaarena.battle;

import java.util.ArrayList;
import java.util.List;
import org.gemmaarena.battle.BattleEvent.Delta;
import org.gemmaarena.battle.BattleEvent.Failed;
import org.gemmaarena.battle.BattleEvent.Ready;
import org.gemmaarena.battle.BattleEvent.SideEnd;

/**
 * Turns what is released now into the events that one reader has not had yet. It needs nothing but the reader's cursor, so
 * a stream goes on where it broke off, on any replica. Not thread-safe.
 */
final class EventReader {

    /** An event and the cursor behind it. */
    record Numbered(Cursor cursor, BattleEvent event) {}

    private Cursor cursor;

    EventReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The events between the cursor and what is released now; empty where nothing has changed. */
    List<Numbered> read(ReleasedTurn turn) {
        var events = new ArrayList<Numbered>();
        var wasOver = over();
        for (var side : Side.values()) {
            readSide(turn, side, events);
        }
        if (over() && !wasOver && !failed(turn)) {
            events.add(new Numbered(cursor, new Ready(turn.number())));
        }
        return events;
    }

    /** Whether the reader has been told everything of this turn. */
    boolean over() {
        return cursor.endedBoth();
    }

    private void readSide(ReleasedTurn turn, Side side, List<Numbered> events) {
        if (cursor.ended(side)) {
            return;
        }
        var answer = turn.side(side);
        var outcome = answer.outcome();
        var text = answer.from(cursor.offset(side));
        if (!text.isEmpty()) {
            cursor = cursor.plus(side, text.length());
            events.add(new Numbered(cursor, new Delta(turn.number(), side, text)));
        }
        if (outcome != null) {
            cursor = cursor.withEnd(side);
            events.add(new Numbered(cursor, new SideEnd(turn.number(), side, outcome)));
            if (outcome.failed()) {
                events.add(new Numbered(cursor, new Failed(turn.number(), side, answer.failure())));
            }
        }
    }

    private static boolean failed(ReleasedTurn turn) {
        return turn.left().outcome().failed() || turn.right().outcome().failed();
    }
}
