package org.gemmaarena.battle;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.gemmaarena.inference.FailureKind;

/** What a reader of a battle is told while it runs. */
sealed interface BattleEvent {

    /** The name of the server-sent event. */
    @JsonIgnore
    String eventName();

    record Delta(int turn, Side side, String text) implements BattleEvent {
        @Override
        public String eventName() {
            return "delta";
        }
    }

    record SideEnd(int turn, Side side, Outcome outcome) implements BattleEvent {
        @Override
        public String eventName() {
            return "side-end";
        }
    }

    record Failed(int turn, Side side, FailureKind reason) implements BattleEvent {
        @Override
        public String eventName() {
            return "failed";
        }
    }

    record Ready(int turn) implements BattleEvent {
        @Override
        public String eventName() {
            return "ready";
        }
    }

    /** @param place in the line for the model servers, from 1 */
    record Queued(int place) implements BattleEvent {
        @Override
        public String eventName() {
            return "queued";
        }
    }

    /** The wait in the line is over. */
    record Begun(int turn) implements BattleEvent {
        @Override
        public String eventName() {
            return "begun";
        }
    }
}
