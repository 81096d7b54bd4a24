package org.gemmaarena.battle;

import org.gemmaarena.inference.FailureKind;

/**
 * A turn as its reader sees it now.
 *
 * @param place in the line for the model servers, from 1; null where it is not waiting there
 */
record ReleasedTurn(int number, ReleasedAnswer left, ReleasedAnswer right, Integer place) {

    ReleasedAnswer side(Side side) {
        return side == Side.LEFT ? left : right;
    }

    /** Whether nothing more will come. */
    boolean over() {
        return left.outcome() != null && right.outcome() != null;
    }

    /**
     * Whether the battle can be voted on now that this turn is over: both sides answered, or the conversation has become
     * too long for one of them, which leaves the turns before.
     */
    boolean votable() {
        return votable(left) && votable(right);
    }

    private boolean votable(ReleasedAnswer answer) {
        return !answer.outcome().failed() || number > 1 && answer.failure() == FailureKind.TOO_LONG;
    }
}
