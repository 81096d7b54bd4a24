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
    private static final long FEWEST_OF_OTHERS = 5;
    private static final long FEWEST_TIMED_OTHERS = 10;
    private static final double MOST_OTHERS_FAST = 0.5;
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

    /** Whether most of a voter's votes came too fast; false where too few were timed to tell. */
    public static boolean isMostlyFast(long fast, long timed) {
        return isTimed(timed) && share(fast, timed) >= MANY_FAST;
    }

    /** Whether enough of a voter's votes were timed to be a measure for others. */
    public static boolean isTimed(long timed) {
        return timed >= FEWEST_OF_OTHERS;
    }

    /**
     * Votes faster than anybody reads. Says nothing where most others are as fast: answers are then very short, or all votes
     * come from programs. The others are counted as voters, so that nobody's many votes change what is usual.
     *
     * @param fast too fast of the voter's {@code timed} votes, see {@link ReadingTime#isTooShort}
     * @param impossible those of them that only a program can cast, see {@link ReadingTime#isImpossible}
     * @param othersFast who of the {@code others} are {@linkplain #isMostlyFast mostly fast}
     * @param others {@linkplain #isTimed timed} voters who are not out
     */
    public static Signal speed(long fast, long impossible, long timed, long othersFast, long others) {
        double othersShare = share(othersFast, others);
        boolean odd = others >= FEWEST_TIMED_OTHERS && othersShare <= MOST_OTHERS_FAST;
        var level = Level.QUIET;
        if (odd && timed >= DECISIVE_TIMED && share(impossible, timed) >= NEARLY_ALL_FAST) {
            level = Level.DECISIVE;
        } else if (odd && timed >= FEWEST_TIMED && share(fast, timed) >= MANY_FAST) {
            level = Level.RAISED;
        }
        return new Signal(
                Kind.SPEED,
                level,
                Map.of(
                        "fast", (double) fast,
                        "impossible", (double) impossible,
                        "timed", (double) timed,
                        "othersShare", othersShare));
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

    /** Whether one voter's votes are most of all votes, as they are in a lone user's own arena. */
    public static Signal mostVotes(long votes, long allVotes) {
        return new Signal(
                Kind.MOST_VOTES,
                StandingRule.isMostOf(votes, allVotes) ? Level.RAISED : Level.QUIET,
                Map.of("votes", (double) votes, "all", (double) allVotes));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
