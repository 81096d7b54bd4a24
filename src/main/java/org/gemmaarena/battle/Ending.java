package org.gemmaarena.battle;

import org.gemmaarena.inference.FailureKind;
import org.gemmaarena.vote.AnswerStats;

/**
 * Everything that is known when an answer has ended.
 *
 * @param failure why it failed, as far as it is told before the vote; null unless it did
 */
record Ending(String text, Outcome outcome, FailureKind failure, AnswerStats stats) {}
