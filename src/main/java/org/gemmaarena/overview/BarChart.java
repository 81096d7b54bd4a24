package org.gemmaarena.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.gemmaarena.overview.Overview.Count;

/**
 * Counts over time as bars. Places are percentages of the drawing, as text for SVG attributes, so that it fits any width
 * without inline styles: bars stand on a line at {@value #FLOOR}% and reach up to {@value #CEILING}%.
 *
 * @param total of all bars
 * @param peak the label of the highest bar; null where all are zero
 */
record BarChart(String total, List<Bar> bars, Label peak, List<Label> ticks) {

    static final int FLOOR = 80;
    static final int CEILING = 20;

    private static final double GAP = 0.25;
    private static final double EDGE = 8;

    /** One hour or day; {@code title} says it in words. */
    record Bar(String x, String y, String width, String height, String title) {}

    /** @param anchor where the text lies at its place, so that it does not leave the drawing */
    record Label(String x, String y, String anchor, String text) {}

    /**
     * @param title what is said of a bar
     * @param tick the label below a bar; null for none
     */
    static BarChart of(
            List<Count> counts,
            ToLongFunction<Count> height,
            Function<Count, String> title,
            Function<Count, String> tick) {
        long highest = counts.stream().mapToLong(height).max().orElse(0);
        double step = 100.0 / counts.size();
        var bars = new ArrayList<Bar>();
        var ticks = new ArrayList<Label>();
        Label peak = null;
        for (int i = 0; i < counts.size(); i++) {
            var count = counts.get(i);
            double tall = highest == 0 ? 0 : (double) (FLOOR - CEILING) * height.applyAsLong(count) / highest;
            bars.add(new Bar(
                    percent((i + GAP / 2) * step),
                    percent(FLOOR - tall),
                    percent((1 - GAP) * step),
                    percent(tall),
                    title.apply(count)));
            double middle = (i + 0.5) * step;
            if (highest > 0 && height.applyAsLong(count) == highest) {
                peak = label(middle, CEILING, Figures.count(highest));
            }
            var below = tick.apply(count);
            if (below != null) {
                ticks.add(label(middle, 100, below));
            }
        }
        return new BarChart(
                Figures.count(counts.stream().mapToLong(height).sum()), List.copyOf(bars), peak, List.copyOf(ticks));
    }

    private static Label label(double x, double y, String text) {
        var anchor = x < EDGE ? "start" : x > 100 - EDGE ? "end" : "middle";
        return new Label(percent(x), percent(y), anchor, text);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
