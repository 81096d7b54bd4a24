package org.gemmaarena.battle;

import org.gemmaarena.inference.FailureKind;
import org.gemmaarena.vote.AnswerStats;

/**
 * Everything that is known when an answer has ended.
 *
 * @param failure why it failed, as far as it is told before the vote; null unless it did
 */
record Ending(String text, Outcome outcome, FailureKind failure, AnswerStats stats) {

    /** Without a word to read, an answer is empty however it ended. */
    static Ending of(String text, Outcome outcome, FailureKind failure, AnswerStats stats) {
        return outcome != Outcome.ERROR && text.isBlank()
                ? new Ending(text, Outcome.EMPTY, FailureKind.TRY_AGAIN, stats)
                : new Ending(text, outcome, failure, stats);
    }
}
