package org.gemmaarena.rating;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * The logarithm of a binomial probability, for counts of any size.
 *
 * <p>With {@code n = w + l} and {@code d(k)} the remainder of Stirling's formula for {@code ln k!},
 *
 * <pre>
 * ln P = d(n) - d(w) - d(l) - D(w, np) - D(l, nq) + ln(n / (2 pi w l)) / 2,    D(x, m) = x ln(x / m) + m - x.
 * </pre>
 *
 * <p>Factorials are never formed, so that nothing large cancels: ten million votes leave as many digits as ten. C.
 * Loader, "Fast and accurate computation of binomial probabilities" (2000).
 */
final class BinomialProbability {

    private static final double HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2;
    private static final int FACTORIALS_BELOW = 16;
    private static final double SERIES_WITHIN = 0.1;

    private BinomialProbability() {}

    /** {@code ln[ C(w + l, w) p^w q^l ]}, where {@code p + q = 1}. */
    static double log(long w, long l, double p, double q) {
        if (w == 0 || l == 0) {
            return power(w, p) + power(l, q);
        }
        double n = (double) w + l;
        return stirlingRemainder(n)
                - stirlingRemainder(w)
                - stirlingRemainder(l)
                - deviance(w, n * p)
                - deviance(l, n * q)
                + Math.log(n / w / l) / 2
                - HALF_LOG_TWO_PI;
    }

    private static double power(long count, double p) {
        return count == 0 ? 0 : count * Math.log(p);
    }

    /** {@code ln k! - [(k + 1/2) ln k - k + ln(2 pi) / 2]}, {@code k >= 1}. */
    private static double stirlingRemainder(double k) {
        if (k < FACTORIALS_BELOW) {
            return LogGamma.value(k + 1) - (k + 0.5) * Math.log(k) + k - HALF_LOG_TWO_PI;
        }
        double square = 1 / (k * k);
        return (1 / 12.0 - square * (1 / 360.0 - square * (1 / 1260.0 - square * (1 / 1680.0 - square / 1188)))) / k;
    }

    /** {@code D(x, m)}, without cancellation where the two are close. */
    private static double deviance(double x, double m) {
        double v = (x - m) / (x + m);
        if (Math.abs(v) >= SERIES_WITHIN) {
            return x * Math.log(x / m) + m - x;
        }
        double sum = (x - m) * v;
        double term = 2 * x * v;
        for (int odd = 3; ; odd += 2) {
            term *= v * v;
            double longer = sum + term / odd;
            if (longer == sum) {
                return sum;
            }
            sum = longer;
        }
    }
}
