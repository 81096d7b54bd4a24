package org.gemmaarena.rating;

import java.util.OptionalDouble;

/**
 * An interval for a probability.
 *
 * <p>Where it is the probability that one model beats another, its ends are also gaps in rating units.
 *
 * @param lower lower end, from 0
 * @param upper upper end, up to 1
 */
public record ProbabilityRange(double lower, double upper) {

    /** Nothing is known. */
    static final ProbabilityRange ALL = new ProbabilityRange(0, 1);

    /** @throws IllegalArgumentException unless {@code 0 <= lower <= upper <= 1} */
    public ProbabilityRange {
        if (!(0 <= lower && lower <= upper && upper <= 1)) {
            throw new IllegalArgumentException("not a range of probabilities: " + lower + " to " + upper);
        }
    }

    /**
     * Wilson's 95% interval of a share: all {@code p} with {@code |s/n - p| <= z sqrt(p (1 - p) / n)}; everything if
     * there were no trials, and exactly 0 or 1 at its end where no trial or every trial was a success.
     *
     * <p>E. B. Wilson, J. Amer. Statist. Assoc. 22 (1927).
     *
     * @param successes from 0 to {@code trials}
     * @param trials number of trials
     * @throws IllegalArgumentException if the counts are not so
     */
    public static ProbabilityRange wilson(long successes, long trials) {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " successes in " + trials + " trials");
        }
        if (trials == 0) {
            return ALL;
        }
        double share = (double) successes / trials;
        double shrink = RatingScale.Z * RatingScale.Z / trials;
        double centre = (share + shrink / 2) / (1 + shrink);
        double half = Math.sqrt(shrink * (share * (1 - share) + shrink / 4)) / (1 + shrink);
        return new ProbabilityRange(
                successes == 0 ? 0 : Math.max(0, centre - half), successes == trials ? 1 : Math.min(1, centre + half));
    }

    /** The lower end as a gap, {@code (400 / ln 10) ln(p / (1 - p))}; empty at 0 and 1, where it is infinite. */
    public OptionalDouble lowerGap() {
        return gap(lower);
    }

    /** The upper end as a gap; empty at 0 and 1. */
    public OptionalDouble upperGap() {
        return gap(upper);
    }

    private static OptionalDouble gap(double p) {
        return p == 0 || p == 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(RatingScale.PER_LOGIT * (Math.log(p) - Math.log1p(-p)));
    }
}
