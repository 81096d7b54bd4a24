package org.gemmaarena.battle;

/** A turn as its reader sees it now. */
record ReleasedTurn(int number, ReleasedAnswer left, ReleasedAnswer right) {

    ReleasedAnswer side(Side side) {
        return side == Side.LEFT ? left : right;
    }

    /** Whether nothing more will come. */
    boolean over() {
        return left.outcome() != null && right.outcome() != null;
    }
}
