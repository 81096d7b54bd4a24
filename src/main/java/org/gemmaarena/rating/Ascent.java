package org.gemmaarena.rating;

/**
 * Climbs to the maximum of a smooth function of the strengths along Newton-like steps.
 *
 * <p>Three brakes keep a step from doing harm: it is capped, it is halved while the value falls, and where steps turn
 * back on themselves they are damped (Fisher scoring on a Firth likelihood may overshoot by a factor of two and swing
 * for ever: on a single vote it does). A step that is known to rise is taken as it is.
 */
final class Ascent {

    private static final int MOST_STEPS = 300;
    private static final int MOST_HALVINGS = 40;
    private static final double LONGEST_STEP = 4;
    private static final double DONE = 1e-12;
    /** Counts of very different size leave steps of pure rounding; this much is a five-thousandth of a rating point. */
    private static final double GOOD_ENOUGH = 1e-6;
    /** The difference that such a step makes may drown in the rounding of a value: no fall of it stops the step. */
    private static final double TINY = 1e-4;

    private static final int FEW_HALVINGS = 4;
    /** Steps that are good enough, of a sure kind, and no longer shrink are rounding: more of them gain nothing. */
    private static final int MOST_STANDSTILLS = 3;

    /** Relative rounding of a value, which is no fall. */
    private static final double ROUNDING = 1e-13;

    /** What is climbed. */
    interface Hill {
        double value(double[] beta);

        /** A full step from {@code beta}, uphill, in logits. */
        double[] step(double[] beta);

        /** How long a step is, in logits: the largest change, unless the hill knows better. */
        default double length(double[] step) {
            double longest = 0;
            for (double part : step) {
                longest = Math.max(longest, Math.abs(part));
            }
            return longest;
        }

        /** Whether the last step given is known not to lower the value, so that nobody need look. */
        default boolean surelyRises() {
            return false;
        }
    }

    private final Hill hill;
    private double[] beta;
    /** At {@code beta}; not a number until somebody asks. */
    private double value = Double.NaN;

    private Ascent(Hill hill, double[] start) {
        this.hill = hill;
        beta = start;
    }

    /**
     * The maximum, climbed from {@code start}.
     *
     * @throws ArithmeticException if it was not reached
     */
    static double[] climb(Hill hill, double[] start) {
        return new Ascent(hill, start).climb();
    }

    private double[] climb() {
        double[] previous = new double[beta.length];
        double damping = 1;
        double length = Double.POSITIVE_INFINITY;
        int standstills = 0;
        for (int i = 0; i < MOST_STEPS && length > DONE && standstills < MOST_STANDSTILLS; i++) {
            double[] step = hill.step(beta);
            double before = length;
            length = hill.length(step);
            double fraction = Math.min(1, LONGEST_STEP / length);
            if (hill.surelyRises()) {
                standstills = length < GOOD_ENOUGH && length > before / 2 ? standstills + 1 : 0;
                moveBy(step, fraction);
            } else {
                damping = turnsBack(step, previous) ? damping / 2 : Math.min(1, 2 * damping);
                advance(step, Math.min(damping, fraction));
            }
            previous = step;
        }
        if (!(length <= GOOD_ENOUGH)) {
            throw new ArithmeticException("no convergence: the last step is " + length + " logits");
        }
        return beta;
    }

    private void moveBy(double[] step, double fraction) {
        beta = moved(step, fraction);
        value = Double.NaN;
    }

    private void advance(double[] step, double fraction) {
        if (Double.isNaN(value)) {
            value = hill.value(beta);
        }
        double lowest = value - ROUNDING * (1 + Math.abs(value));
        boolean tiny = hill.length(step) < TINY;
        double part = fraction;
        for (int i = 0; i < (tiny ? FEW_HALVINGS : MOST_HALVINGS); i++, part /= 2) {
            double[] candidate = moved(step, part);
            double reached = hill.value(candidate);
            if (reached >= lowest) {
                beta = candidate;
                value = reached;
                return;
            }
        }
        if (tiny) {
            moveBy(step, fraction);
        }
    }

    private double[] moved(double[] step, double part) {
        double[] candidate = beta.clone();
        for (int i = 0; i < candidate.length; i++) {
            candidate[i] += part * step[i];
        }
        return candidate;
    }

    private static boolean turnsBack(double[] step, double[] previous) {
        double product = 0;
        for (int i = 0; i < step.length; i++) {
            product += step[i] * previous[i];
        }
        return product < 0;
    }
}
