package org.gemmaarena.battle;

/** Where a battle is between its prompt and its vote. */
enum BattleState {
    /** Never stored: a battle that is being written, and for that waits in the line. */
    QUEUED,
    GENERATING,
    READY,
    FAILED,
    VOTED,
    ABANDONED;

    /** The state of a battle whose last turn is over. */
    static BattleState after(ReleasedTurn turn) {
        return turn.votable() ? READY : FAILED;
    }
}
