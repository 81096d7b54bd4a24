package org.gemmaarena.anomaly;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How much voters differ in their taste for each model, as a standard deviation in logits.
 *
 * <p>With {@code r} what a voter's scores are above those of everybody, and {@code v} the variance that chance alone gives
 * it, {@code r} has the variance {@code v + v^2 s^2} where tastes differ by {@code s}. The estimate is the {@code s} at
 * which the median of {@code r^2 / (v + v^2 s^2)} is that of chi-square with one degree, over voters whose votes tell
 * something; so that anything less than half of the voters, however many votes they cast, can't make odd tastes look
 * usual. It is never less than 0.3 (52 points): people do differ, also where too few voted much for it to show.
 */
public final class TasteSpread {

    static final double LEAST = 0.3;

    private static final double MOST = 3;
    private static final int HALVINGS = 20;
    private static final double FEWEST = 2;
    private static final int FEWEST_VOTERS = 10;
    private static final double MEDIAN_OF_CHI_SQUARE = 0.45494;

    private TasteSpread() {}

    /** By model; from the votes of those in a crowd, compared with the crowd's. */
    public static double[] of(List<List<Preference>> voters, PairCrowd crowd) {
        var counts = voters.stream().map(VoterCounts::of).toList();
        return IntStream.range(0, crowd.models())
                .mapToDouble(model -> of(counts.stream()
                        .map(voter -> new TasteLikelihood(voter, model, crowd))
                        .toList()))
                .toArray();
    }

    private static double of(List<TasteLikelihood> voters) {
        var telling =
                voters.stream().filter(voter -> voter.variance() >= FEWEST).toList();
        if (telling.size() < FEWEST_VOTERS) {
            return LEAST;
        }
        var squares = telling.stream()
                .mapToDouble(voter -> Math.pow(voter.slope(0), 2))
                .toArray();
        var variances = telling.stream().mapToDouble(TasteLikelihood::variance).toArray();
        double low = LEAST;
        double high = MOST;
        for (int i = 0; i < HALVINGS && median(squares, variances, low) > MEDIAN_OF_CHI_SQUARE; i++) {
            double middle = (low + high) / 2;
            if (median(squares, variances, middle) > MEDIAN_OF_CHI_SQUARE) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double median(double[] squares, double[] variances, double spread) {
        var sorted = IntStream.range(0, squares.length)
                .mapToDouble(i -> squares[i] / (variances[i] * (1 + variances[i] * spread * spread)))
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }
}
