package org.gemmaarena.packaged;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** What several windows of the same load gave: the median, and from where to where. */
final class Spread {

    private final List<Double> windows = new ArrayList<>();

    static Spread of(DoubleStream figures) {
        var spread = new Spread();
        figures.forEach(spread::add);
        return spread;
    }

    void add(double figure) {
        windows.add(figure);
    }

    double median() {
        var sorted = windows.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** As in {@code 12.3 (11.0–13.1)}. */
    String shown(int decimals) {
        double least = windows.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most = windows.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        var number = "%." + decimals + "f";
        return String.format(Locale.ROOT, number + " (" + number + "–" + number + ")", median(), least, most);
    }
}
