package org.gemmaarena.leaderboard;

import java.util.List;

/**
 * Two models side by side.
 *
 * @param method of the board that the numbers come from
 * @param pair the two on all votes that were asked for; null where they never met
 * @param evidence what their own votes say, apart from everybody else's; null where they never met
 * @param categories the same pair by category, where it has votes
 * @param models both, as the board shows them, with their speed
 */
public record Comparison(
        String arena,
        Leaderboard.Method method,
        PairRow pair,
        Evidence evidence,
        List<InCategory> categories,
        List<Contender> models) {

    /** One category of votes. */
    public record InCategory(String category, PairRow pair, Evidence evidence) {}

    /**
     * One of the two.
     *
     * @param speed as measured until now; null where the board is frozen
     */
    public record Contender(ModelRow board, Speed speed) {}

    /**
     * From the votes with a winner between these two alone.
     *
     * @param shareOfA wins of {@code a} among them; null where there are none
     * @param jeffreys 95% interval of the share, for one look at a time chosen beforehand
     * @param sequence 95% confidence sequence of the share: right at every look
     */
    public record Evidence(Double shareOfA, Range jeffreys, Range sequence) {}

    /** Shares between 0 and 1. */
    public record Range(double lower, double upper) {}
}
