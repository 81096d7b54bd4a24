package org.gemmaarena.battle;

import java.util.List;
import java.util.stream.Stream;

/**
 * A battle as the database has it.
 *
 * @param turns in their order, at least one
 * @param answers two for each turn
 * @param textAlone whether it is known that nothing goes with its prompts
 */
record StoredBattle(Battle battle, List<Turn> turns, List<Answer> answers, boolean textAlone) {

    StoredBattle(Battle battle, List<Turn> turns, List<Answer> answers) {
        this(battle, turns, answers, false);
    }

    /** Whether this is its first turn, and nothing of that was run again. */
    boolean isNew() {
        return turns.size() == 1 && answers.stream().allMatch(answer -> answer.attempt == 1);
    }

    Turn lastTurn() {
        return turns.get(turns.size() - 1);
    }

    List<String> prompts() {
        return judgedTurns().stream().map(turn -> turn.prompt).toList();
    }

    Answer answer(int turn, Side side) {
        return answers.stream()
                .filter(answer -> answer.turn == turn && answer.side == side)
                .findFirst()
                .orElseThrow();
    }

    ReleasedTurn releasedTurn(int turn) {
        return new ReleasedTurn(
                turn,
                ReleasedAnswer.stored(answer(turn, Side.LEFT)),
                ReleasedAnswer.stored(answer(turn, Side.RIGHT)),
                turn == lastTurn().number ? battle.place : null);
    }

    /** The answers of the last turn. */
    List<Answer> lastAnswers() {
        return List.of(answer(lastTurn().number, Side.LEFT), answer(lastTurn().number, Side.RIGHT));
    }

    StoredBattle with(Turn turn, List<Answer> both) {
        return new StoredBattle(
                battle,
                Stream.concat(turns.stream(), Stream.of(turn)).toList(),
                Stream.concat(answers.stream(), both.stream()).toList(),
                textAlone);
    }

    /** The turns that a vote is on: those that both sides have answered. A last one that was too long is none of them. */
    List<Turn> judgedTurns() {
        return turns.stream()
                .filter(turn -> !answer(turn.number, Side.LEFT).outcome.failed())
                .filter(turn -> !answer(turn.number, Side.RIGHT).outcome.failed())
                .toList();
    }
}
