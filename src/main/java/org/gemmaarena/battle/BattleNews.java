package org.gemmaarena.battle;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gemmaarena.inference.FailureKind;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.NotCounted;
import org.gemmaarena.vote.VotedSide;

/**
 * What happened in the battles of this process, for whoever counts. Until the vote nothing in it tells models or sides apart, and
 * an answer's end is told when it is shown, not when it came: that would tell which side is the faster one.
 */
public sealed interface BattleNews {

    /** Two models were drawn for somebody's first prompt. */
    record Started() implements BattleNews {}

    /** A battle's servers have room for it. */
    record Admitted(Duration waited) implements BattleNews {}

    /**
     * An answer's end has been shown.
     *
     * @param failure null unless it failed
     * @param givenUp whether it was ended before its model came to an end: stopped, read by nobody, or since this process ends
     */
    record AnswerShown(Outcome outcome, FailureKind failure, boolean givenUp) implements BattleNews {}

    /** Both answers of a turn have been shown to their ends. */
    record TurnShown(boolean votable) implements BattleNews {}

    /**
     * A vote is kept, so that everything may be told.
     *
     * @param asked when the prompt of the last turn that was judged came
     * @param notCounted null where the vote counted when it was cast
     */
    record Voted(
            UUID battle,
            Instant began,
            Instant asked,
            Choice choice,
            NotCounted notCounted,
            VotedSide left,
            VotedSide right)
            implements BattleNews {}

    /** These had waited for their votes for too long. */
    record Abandoned(int battles) implements BattleNews {}
}
