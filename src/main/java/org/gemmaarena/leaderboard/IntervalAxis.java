package org.gemmaarena.leaderboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The scale that all intervals of a board are drawn on, from {@code from} to {@code to} rating points. Positions are
 * percentages of its width, as text for SVG attributes, so that a drawing fits any width without inline styles.
 *
 * @param ticks round values inside the scale
 */
record IntervalAxis(double from, double to, List<Tick> ticks) {

    private static final double PADDING = 0.06;
    private static final double LEAST_SPAN = 40;
    private static final int MOST_TICKS = 5;

    /** A round value, its place and its label. */
    record Tick(String at, String label) {}

    /**
     * One model's interval on the scale.
     *
     * @param openLeft whether the interval goes on beyond the left end
     * @param openRight whether it goes on beyond the right end
     */
    record Mark(String left, String right, String point, boolean openLeft, boolean openRight) {}

    /**
     * Fits a scale to the intervals of the models that have enough votes; a provisional interval, often ten times as
     * wide, is cut off at the ends instead of squeezing all others. Without such a model all intervals count.
     */
    static IntervalAxis of(List<ModelRow> models) {
        List<ModelRow> settled = models.stream()
                .filter(row -> !row.provisional())
                .filter(IntervalAxis::drawn)
                .toList();
        List<ModelRow> fitted =
                settled.isEmpty() ? models.stream().filter(IntervalAxis::drawn).toList() : settled;
        double[] ends = Stream.concat(
                        fitted.stream().flatMap(row -> Stream.of(row.lower(), row.upper())),
                        models.stream().filter(IntervalAxis::drawn).map(ModelRow::rating))
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (ends.length == 0) {
            return new IntervalAxis(0, 1, List.of());
        }
        double low = Arrays.stream(ends).min().orElseThrow();
        double high = Arrays.stream(ends).max().orElseThrow();
        double missing = Math.max(0, LEAST_SPAN - (high - low)) / 2;
        double pad = PADDING * Math.max(high - low, LEAST_SPAN) + missing;
        return new IntervalAxis(low - pad, high + pad, ticks(low - pad, high + pad));
    }

    /** The drawing of a model's interval, or null where there is no interval. */
    Mark mark(ModelRow row) {
        if (!drawn(row)) {
            return null;
        }
        return new Mark(
                percent(Math.max(row.lower(), from)),
                percent(Math.min(row.upper(), to)),
                percent(Math.min(Math.max(row.rating(), from), to)),
                row.lower() < from,
                row.upper() > to);
    }

    private static boolean drawn(ModelRow row) {
        return row.rating() != null && row.lower() != null && row.upper() != null;
    }

    private String percent(double value) {
        return percent(value, from, to);
    }

    private static String percent(double value, double from, double to) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * (value - from) / (to - from));
    }

    private static List<Tick> ticks(double from, double to) {
        double step = roundStep((to - from) / MOST_TICKS);
        List<Tick> ticks = new ArrayList<>();
        for (double value = Math.ceil(from / step) * step; value <= to; value += step) {
            ticks.add(new Tick(percent(value, from, to), String.format(Locale.ROOT, "%.0f", value)));
        }
        return List.copyOf(ticks);
    }

    /** The smallest of 1, 2, 5, 10, 20, 50, … that is at least {@code least}. */
    private static double roundStep(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= least) {
                return Math.max(1, factor * power);
            }
        }
        return 10 * power;
    }
}
