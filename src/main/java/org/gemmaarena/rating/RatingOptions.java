package org.gemmaarena.rating;

/**
 * How ratings are to be computed.
 *
 * @param ties what a tie says
 * @param interval how intervals are made
 * @param replicates number of bootstrap refits, 1 or more
 * @param seed of the bootstrap; the same seed gives the same numbers
 */
public record RatingOptions(TieModel ties, IntervalMethod interval, int replicates, long seed) {

    /** Ties half a win, sandwich intervals. */
    public static final RatingOptions DEFAULT =
            new RatingOptions(TieModel.HALF, IntervalMethod.SANDWICH, 1000, 20_250_301);

    /** @throws IllegalArgumentException unless there is at least one replicate */
    public RatingOptions {
        if (replicates < 1) {
            throw new IllegalArgumentException("a bootstrap needs replicates, not " + replicates);
        }
    }

    public RatingOptions withTies(TieModel ties) {
        return new RatingOptions(ties, interval, replicates, seed);
    }

    public RatingOptions withInterval(IntervalMethod interval) {
        return new RatingOptions(ties, interval, replicates, seed);
    }

    public RatingOptions withReplicates(int replicates) {
        return new RatingOptions(ties, interval, replicates, seed);
    }
}
