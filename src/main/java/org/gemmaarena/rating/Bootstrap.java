package org.gemmaarena.rating;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Spreads from refits to votes drawn again: as many as there were, each equal to one of them by chance.
 *
 * <p>A draw is multinomial over the cells and their three outcomes. Intervals are the 2.5% and 97.5% quantiles over the
 * refits, interpolated linearly (type 7 of R. J. Hyndman, Y. Fan, Amer. Statist. 50 (1996)); standard errors are standard
 * deviations over them. Each refit has a generator of its own, so the numbers do not depend on the threads.
 *
 * <p>B. Efron, "Bootstrap methods: another look at the jackknife", Ann. Statist. 7 (1979).
 */
final class Bootstrap implements Uncertainty {

    private static final double MOST_LEFT_OUT = 0.025;
    private static final double LOWER = 0.025;
    private static final double UPPER = 0.975;
    /** Refits that differ by less, in logits, are the same. */
    private static final double ROUNDING = 1e-9;

    /** For each parameter its value in each refit. */
    private final double[][] refits;

    private Bootstrap(double[][] refits) {
        this.refits = refits;
    }

    /**
     * Refits of this fit, in parallel.
     *
     * <p>A draw in which the component falls apart, or the tie parameter has no maximum, is left out; there are no spreads
     * if more than one in forty is.
     */
    static Uncertainty of(PointEstimate fit, RatingOptions options) {
        var refits = IntStream.range(0, options.replicates())
                .parallel()
                .mapToObj(replicate -> refit(fit, options.seed(), replicate))
                .filter(Objects::nonNull)
                .toArray(double[][]::new);
        if (refits.length < 2 || refits.length < (1 - MOST_LEFT_OUT) * options.replicates()) {
            return Uncertainty.none();
        }
        return new Bootstrap(transposed(refits));
    }

    /** Null where the draw tells too little. */
    private static double[] refit(PointEstimate fit, long seed, int replicate) {
        // seeds that differ by little start generators whose numbers have nothing in common only after mixing
        var random = new SplittableRandom(new SplittableRandom(seed ^ replicate).nextLong());
        return fit.refit(drawn(fit.cells(), new BinomialSampler(random))).orElse(null);
    }

    static Cells drawn(Cells cells, BinomialSampler sampler) {
        var wins = new double[cells.size()];
        var losses = new double[cells.size()];
        var ties = new double[cells.size()];
        double rest = cells.votes();
        double toDraw = rest;
        for (int c = 0; c < cells.size(); c++) {
            double votes = cells.votes(c);
            double drawn = sampler.draw(toDraw, Math.min(1, votes / rest));
            rest -= votes;
            toDraw -= drawn;
            wins[c] = sampler.draw(drawn, cells.wins()[c] / votes);
            double others = votes - cells.wins()[c];
            losses[c] = others == 0 ? 0 : sampler.draw(drawn - wins[c], cells.losses()[c] / others);
            ties[c] = drawn - wins[c] - losses[c];
        }
        return cells.withVotes(wins, losses, ties);
    }

    @Override
    public CovarianceKind kind() {
        return CovarianceKind.BOOTSTRAP;
    }

    @Override
    public Optional<Spread> of(int parameter, double estimate) {
        return spread(refits[parameter].clone());
    }

    @Override
    public Optional<Spread> ofGap(int a, int b, double estimate) {
        var gaps = new double[refits[a].length];
        Arrays.setAll(gaps, replicate -> refits[a][replicate] - refits[b][replicate]);
        return a == b ? Optional.of(new Spread(0, 0, 0)) : spread(gaps);
    }

    /** Empty if no draw makes a difference, as at 8 to 0 between two models; sorts what it is given. */
    private static Optional<Spread> spread(double[] values) {
        Arrays.sort(values);
        double lower = quantile(values, LOWER);
        double upper = quantile(values, UPPER);
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return upper - lower > ROUNDING
                ? Optional.of(new Spread(Math.sqrt(squares / (values.length - 1)), lower, upper))
                : Optional.empty();
    }

    private static double quantile(double[] sorted, double probability) {
        double place = probability * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static double[][] transposed(double[][] rows) {
        var columns = new double[rows[0].length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return columns;
    }
}
