package org.gemmaarena.anomaly;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing about a voter, in numbers.
 *
 * @param model which model it is about; {@link #NO_MODEL} where it is about none
 * @param numbers by name; they are rounded to five significant digits, which is more than they mean
 */
public record Signal(Kind kind, Level level, int model, Map<String, Double> numbers) {

    public static final int NO_MODEL = -1;

    private static final int DIGITS = 5;

    /** @throws IllegalArgumentException if what a voter is by nature is said to decide */
    public Signal {
        if (kind.isByNature() && level == Level.DECISIVE) {
            throw new IllegalArgumentException(kind + " never decides");
        }
        var rounded = new TreeMap<String, Double>();
        numbers.forEach((name, number) -> rounded.put(name, rounded(number)));
        numbers = Collections.unmodifiableMap(rounded);
    }

    Signal(Kind kind, Level level, Map<String, Double> numbers) {
        this(kind, level, NO_MODEL, numbers);
    }

    public boolean isRaised() {
        return level != Level.QUIET;
    }

    private static double rounded(double number) {
        return Double.isFinite(number)
                ? new BigDecimal(number).round(new MathContext(DIGITS)).doubleValue()
                : number;
    }
}
