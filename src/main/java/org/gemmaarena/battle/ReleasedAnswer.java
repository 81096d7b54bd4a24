package org.gemmaarena.battle;

import org.gemmaarena.inference.FailureKind;

/**
 * As much of an answer as its reader may see. Whoever decides what is released (today: all that is written) stands behind
 * this; text, outcome and every event follow it and nothing else.
 */
interface ReleasedAnswer {

    /** Which attempt at the answer this is, from 1. */
    int attempt();

    /** The released text from an offset on; empty past its end. */
    String from(int offset);

    /** Null while the answer goes on for its reader. */
    Outcome outcome();

    /** Why it failed; null unless it did. */
    FailureKind failure();

    /** An answer as it is stored. */
    static ReleasedAnswer stored(Answer answer) {
        return new Stored(answer.attempt, answer.text, answer.outcome, answer.failure);
    }

    /** A text that does not change any more under its reader. */
    record Stored(int attempt, String text, Outcome outcome, FailureKind failure) implements ReleasedAnswer {

        @Override
        public String from(int offset) {
            return offset >= text.length() ? "" : text.substring(offset);
        }
    }
}
