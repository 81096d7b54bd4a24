package org.gemmaarena.rating;

import java.util.random.RandomGenerator;

/**
 * Draws binomial numbers: how many of {@code n} trials succeed.
 *
 * <p>Where ten successes or more are expected, by transformed rejection with a squeeze (algorithm BTRS of W. Hormann,
 * "The generation of binomial random variates", J. Statist. Comput. Simul. 46 (1993)), whose time does not grow with
 * {@code n}; below that by walking up the distribution function.
 */
final class BinomialSampler {

    private static final double REJECTION_FROM = 10;
    /** ln k! less Stirling's approximation of it, k = 0 to 9. */
    private static final double[] STIRLING_TAIL = {
        0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.02079067210376509, 0.01664469118982119,
        0.01387612882307075, 0.01189670994589177, 0.01041126526197209, 0.009255462182712733, 0.008330563433362871
    };

    private final RandomGenerator random;

    BinomialSampler(RandomGenerator random) {
        this.random = random;
    }

    /** @param n a whole number, 0 or more */
    double draw(double n, double p) {
        if (p > 0.5) {
            return n - draw(n, 1 - p);
        }
        if (n == 0 || !(p > 0)) {
            return 0;
        }
        return n * p < REJECTION_FROM ? walk(n, p) : reject(n, p);
    }

    private double walk(double n, double p) {
        double odds = p / (1 - p);
        double term = Math.exp(n * Math.log1p(-p));
        double rest = random.nextDouble();
        double k = 0;
        while (rest > term && k < n) {
            rest -= term;
            k++;
            term *= (n - k + 1) / k * odds;
        }
        return k;
    }

    private double reject(double n, double p) {
        double spread = Math.sqrt(n * p * (1 - p));
        double b = 1.15 + 2.53 * spread;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double centre = n * p + 0.5;
        double quick = 0.92 - 4.2 / b;
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + centre);
            if (us >= 0.07 && v <= quick) {
                return k;
            }
            if (k >= 0 && k <= n && accepts(n, p, k, v * (2.83 + 5.1 / b) * spread / (a / (us * us) + b))) {
                return k;
            }
        }
    }

    /** Whether {@code v} is at most the probability of {@code k} beside that of the mode. */
    private static boolean accepts(double n, double p, double k, double v) {
        double odds = p / (1 - p);
        double mode = Math.floor((n + 1) * p);
        double bound = (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1)))
                + tail(mode)
                + tail(n - mode)
                + (n + 1) * Math.log((n - mode + 1) / (n - k + 1))
                + (k + 0.5) * Math.log(odds * (n - k + 1) / (k + 1))
                - tail(k)
                - tail(n - k);
        return Math.log(v) <= bound;
    }

    private static double tail(double k) {
        if (k <= 9) {
            return STIRLING_TAIL[(int) k];
        }
        double inverse = 1 / (k + 1);
        double square = inverse * inverse;
        return (1.0 / 12 - (1.0 / 360 - square / 1260) * square) * inverse;
    }
}
