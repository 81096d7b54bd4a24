package org.gemmaarena.battle;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.gemmaarena.vote.AnswerStats;
import org.gemmaarena.vote.Choice;
import org.gemmaarena.vote.Vote;

/** What a vote brings to light. */
record Reveal(
        Choice choice,
        boolean counted,
        @JsonInclude(JsonInclude.Include.NON_NULL) String notCountedBecause,
        Model left,
        Model right) {

    /** The model of a side, and how its last answer came. */
    record Model(String model, String name, AnswerStats stats) {}

    static Reveal of(StoredBattle stored, Vote vote) {
        return new Reveal(
                vote.choice(),
                vote.counted(),
                vote.notCountedBecause(),
                model(stored, Side.LEFT),
                model(stored, Side.RIGHT));
    }

    private static Model model(StoredBattle stored, Side side) {
        var contestant = stored.battle().contestant(side);
        var stats = stored.answer(stored.lastTurn().number, side).stats;
        return new Model(contestant.model(), contestant.name(), stats == null ? AnswerStats.UNKNOWN : stats);
    }
}
