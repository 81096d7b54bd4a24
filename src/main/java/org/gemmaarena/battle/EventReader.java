package org.gemmaarena.battle;

import java.util.ArrayList;
import java.util.List;
import org.gemmaarena.battle.BattleEvent.Begun;
import org.gemmaarena.battle.BattleEvent.Delta;
import org.gemmaarena.battle.BattleEvent.Failed;
import org.gemmaarena.battle.BattleEvent.Queued;
import org.gemmaarena.battle.BattleEvent.Ready;
import org.gemmaarena.battle.BattleEvent.SideEnd;
import org.gemmaarena.battle.Cursor.Told;

/**
 * Turns what is released now into the events that one reader has not had yet. It needs nothing but the reader's cursor, so
 * a stream goes on where it broke off, on any replica. Not thread-safe.
 */
final class EventReader {

    /** An event and the cursor behind it. */
    record Numbered(Cursor cursor, BattleEvent event) {}

    private Cursor cursor;
    private boolean over;
    private Integer place;

    EventReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /**
     * The events between the cursor and what is released now; empty where nothing has changed. A side that was run again
     * since ends the reading: the reader has another text, and must begin anew.
     */
    List<Numbered> read(ReleasedTurn turn) {
        if (!cursor.isIn(turn)) {
            over = true;
            return List.of();
        }
        var events = new ArrayList<Numbered>();
        readPlace(turn, events);
        boolean leftOver = readSide(turn, Side.LEFT, events);
        boolean rightOver = readSide(turn, Side.RIGHT, events);
        over = leftOver && rightOver;
        if (over && !cursor.ready() && turn.votable()) {
            cursor = cursor.withReady();
            events.add(new Numbered(cursor, new Ready(turn.number())));
        }
        return events;
    }

    /** There is nothing of the battle any more. */
    List<Numbered> readNothingMore() {
        over = true;
        return List.of();
    }

    /** Whether the reader was told everything of the turn as it was read last. */
    boolean over() {
        return over;
    }

    Cursor cursor() {
        return cursor;
    }

    /** Told once each time it changes; a reader that comes again is told anew. */
    private void readPlace(ReleasedTurn turn, List<Numbered> events) {
        if (turn.place() != null && !turn.place().equals(place)) {
            events.add(new Numbered(cursor, new Queued(turn.place())));
        } else if (turn.place() == null && place != null) {
            events.add(new Numbered(cursor, new Begun(turn.number())));
        }
        place = turn.place();
    }

    private boolean readSide(ReleasedTurn turn, Side side, List<Numbered> events) {
        var answer = turn.side(side);
        var outcome = answer.outcome();
        var place = cursor.place(side);
        var text = answer.from(place.offset());
        if (!text.isEmpty() && place.told() == Told.TEXT) {
            place = tell(side, place.plus(text.length()), new Delta(turn.number(), side, text), events);
        }
        if (outcome == null) {
            return false;
        }
        if (place.told() == Told.TEXT) {
            place = tell(side, place.with(Told.END), new SideEnd(turn.number(), side, outcome), events);
        }
        if (outcome.failed() && place.told() == Told.END) {
            tell(side, place.with(Told.FAILURE), new Failed(turn.number(), side, answer.failure()), events);
        }
        return true;
    }

    private Cursor.Place tell(Side side, Cursor.Place place, BattleEvent event, List<Numbered> events) {
        cursor = cursor.with(side, place);
        events.add(new Numbered(cursor, event));
        return place;
    }
}
