package org.gemmaarena.battle;

/** Where a battle is between its prompt and its vote. */
enum BattleState {
    GENERATING,
    READY,
    FAILED,
    VOTED,
    ABANDONED;

    /** The state of a battle whose last turn has ended so. */
    static BattleState after(Outcome left, Outcome right) {
        return left.failed() || right.failed() ? FAILED : READY;
    }
}
