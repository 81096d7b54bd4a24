package org.gemmaarena.battle;

import org.gemmaarena.inference.FailureKind;

/** What a reader of a battle is told while it runs. */
sealed interface BattleEvent {

    record Delta(int turn, Side side, String text) implements BattleEvent {}

    record SideEnd(int turn, Side side, Outcome outcome) implements BattleEvent {}

    record Failed(int turn, Side side, FailureKind reason) implements BattleEvent {}

    record Ready(int turn) implements BattleEvent {}

    /** The name of the server-sent event. */
    default String eventName() {
        if (this instanceof Delta) {
            return "delta";
        }
        if (this instanceof SideEnd) {
            return "side-end";
        }
        return this instanceof Failed ? "failed" : "ready";
    }
}
