package org.gemmaarena.rating;

/**
 * Climbs to the maximum of a smooth function of the strengths along Newton-like steps.
 *
 * <p>Three brakes keep a step from doing harm: it is capped, it is halved while the value falls, and where steps turn
 * back on themselves they are damped (Fisher scoring on a Firth likelihood may overshoot by a factor of two and swing
 * for ever: on a single vote it does).
 */
final class Ascent {

    private static final int MOST_STEPS = 300;
    private static final int MOST_HALVINGS = 40;
    private static final double LONGEST_STEP = 4;
    private static final double DONE = 1e-12;
    /** Counts of very different size leave steps of pure rounding; this much is a five-thousandth of a rating point. */
    private static final double GOOD_ENOUGH = 1e-6;

    /** Relative rounding of a value, which is no fall. */
    private static final double ROUNDING = 1e-13;

    /** What is climbed. */
    interface Hill {
        double value(double[] beta);

        /** A full step from {@code beta}, uphill, in logits. */
        double[] step(double[] beta);
    }

    private final Hill hill;
    private double[] beta;
    private double value;

    private Ascent(Hill hill, int models) {
        this.hill = hill;
        beta = new double[models];
        value = hill.value(beta);
    }

    /**
     * The maximum, from equal strengths.
     *
     * @throws ArithmeticException if it was not reached
     */
    static double[] climb(Hill hill, int models) {
        return new Ascent(hill, models).climb();
    }

    private double[] climb() {
        double[] previous = new double[beta.length];
        double damping = 1;
        double length = Double.POSITIVE_INFINITY;
        for (int i = 0; i < MOST_STEPS && length > DONE; i++) {
            double[] step = hill.step(beta);
            damping = turnsBack(step, previous) ? damping / 2 : Math.min(1, 2 * damping);
            length = longest(step);
            advance(step, Math.min(damping, LONGEST_STEP / length));
            previous = step;
        }
        if (!(length <= GOOD_ENOUGH)) {
            throw new ArithmeticException("no convergence: the last step is " + length + " logits");
        }
        return beta;
    }

    private void advance(double[] step, double fraction) {
        double lowest = value - ROUNDING * (1 + Math.abs(value));
        double part = fraction;
        for (int i = 0; i < MOST_HALVINGS; i++, part /= 2) {
            double[] candidate = moved(step, part);
            double reached = hill.value(candidate);
            if (reached >= lowest) {
                beta = candidate;
                value = reached;
                return;
            }
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

    private static double longest(double[] step) {
        double longest = 0;
        for (double part : step) {
            longest = Math.max(longest, Math.abs(part));
        }
        return longest;
    }
}
