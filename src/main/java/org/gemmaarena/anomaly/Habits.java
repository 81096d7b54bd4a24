package org.gemmaarena.anomaly;

import java.util.Map;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Signals about how somebody votes, whatever the models. Each looks only from so many votes on. */
public final class Habits {

    private static final double ONE_SIDED_LEVEL = 1e-4;
    private static final long FEWEST_TIMED = 10;
    private static final long DECISIVE_TIMED = 20;
    private static final double MANY_FAST = 0.5;
    private static final double NEARLY_ALL_FAST = 0.9;
    private static final double MOST_OTHERS_FAST = 0.1;
    private static final long FEWEST_PROMPTS = 10;
    private static final double OFTEN_THE_SAME = 0.5;
    private static final long CROWDED = 5;

    private Habits() {}

    /**
     * Left or right: the two-sided binomial test of equal chances, on the votes for one of both. Which model stands left is
     * drawn by lot, so that an honest voter has no reason to prefer a side.
     */
    public static Signal oneSided(long left, long right) {
        long larger = Math.max(left, right);
        double p = left + right == 0
                ? 1
                : Math.min(
                        1,
                        2 * BinomialDistribution.of((int) (left + right), 0.5).survivalProbability((int) larger - 1));
        return new Signal(
                Kind.ONE_SIDED,
                p <= ONE_SIDED_LEVEL ? Level.RAISED : Level.QUIET,
                Map.of("left", (double) left, "right", (double) right, "pValue", p));
    }

    /**
     * Votes faster than anybody reads. Says nothing where the other voters' votes are as fast: answers are then very short,
     * or all votes come from programs.
     *
     * @param fast too fast of the voter's {@code timed} votes
     * @param othersFast too fast of the others' {@code othersTimed} votes
     */
    public static Signal speed(long fast, long timed, long othersFast, long othersTimed) {
        double share = share(fast, timed);
        boolean others = share(othersFast, othersTimed) <= MOST_OTHERS_FAST && othersTimed >= timed;
        var level = Level.QUIET;
        if (others && timed >= DECISIVE_TIMED && share >= NEARLY_ALL_FAST) {
            level = Level.DECISIVE;
        } else if (others && timed >= FEWEST_TIMED && share >= MANY_FAST) {
            level = Level.RAISED;
        }
        return new Signal(
                Kind.SPEED,
                level,
                Map.of("fast", (double) fast, "timed", (double) timed, "othersShare", share(othersFast, othersTimed)));
    }

    /** The prompt that the voter's votes are most often about. */
    public static Signal repeatedPrompts(long mostOnOne, long known) {
        boolean raised = known >= FEWEST_PROMPTS && share(mostOnOne, known) > OFTEN_THE_SAME;
        return new Signal(
                Kind.REPEATED_PROMPTS,
                raised ? Level.RAISED : Level.QUIET,
                Map.of("mostOnOne", (double) mostOnOne, "known", (double) known));
    }

    /** How many voters, this one included, vote from an address from which this one votes; 0 where that is not known. */
    public static Signal sharedAddress(long voters) {
        return new Signal(
                Kind.SHARED_ADDRESS, voters >= CROWDED ? Level.RAISED : Level.QUIET, Map.of("voters", (double) voters));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
