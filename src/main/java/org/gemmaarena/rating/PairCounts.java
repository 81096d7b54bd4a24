package org.gemmaarena.rating;

/**
 * The votes between two models, counted by outcome.
 *
 * <p>All the fits of this package need of the votes; their cost depends on the number of pairs, not of votes. The same
 * pair may occur more than once in a list: counts add up.
 *
 * @param a index of the first model, from 0
 * @param b index of the second model, greater than {@code a}
 * @param aWins votes for {@code a}
 * @param bWins votes for {@code b}
 * @param ties votes that count half for each model: ties, and both-bad votes where a board includes them
 */
public record PairCounts(int a, int b, long aWins, long bWins, long ties) {

    /** @throws IllegalArgumentException unless {@code 0 <= a < b} and no count is negative */
    public PairCounts {
        if (a < 0 || a >= b) {
            throw new IllegalArgumentException("a pair needs 0 <= a < b, not a = " + a + ", b = " + b);
        }
        if (aWins < 0 || bWins < 0 || ties < 0) {
            throw new IllegalArgumentException("negative count: " + aWins + ", " + bWins + ", " + ties);
        }
    }

    /** All votes of the pair. */
    public long votes() {
        return aWins + bWins + ties;
    }
}
