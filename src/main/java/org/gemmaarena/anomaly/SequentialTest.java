package org.gemmaarena.anomaly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Tells whether a voter votes like everybody else, looking only a few times.
 *
 * <p>On each pair, {@code h} is the score of the first model: 1, 1/2 or 0. Against the others' scores {@code H} on that
 * pair a vote has the p-value {@code (1 + #{h in H: h >= h'}) / (|H| + 1)}, and the same with {@code <=} for the other
 * tail. Fisher's combination {@code M_j = -2 sum_(i <= j) ln p_i} of the first {@code j} votes is compared with the
 * quantile {@code 1 - alpha / (2 k)} of chi-square with {@code 2 j} degrees at {@code k} checkpoints, for both tails. A
 * voter like all others is flagged with probability {@code alpha = 5%} at most. Where nobody else voted on a pair its
 * p-values are 1: what cannot be checked speaks for the voter.
 *
 * <p>W.-L. Chiang et al., "Chatbot Arena: An open platform for evaluating LLMs by human preference", ICML 2024, on
 * anomalous users, equation 10; R. A. Fisher, Statistical methods for research workers (1932).
 */
public final class SequentialTest {

    static final double LEVEL = 0.05;

    private static final int CHECKPOINTS = 5;
    private static final int LAST_CHECKPOINT = 100;

    private SequentialTest() {}

    /**
     * The test at one checkpoint.
     *
     * @param votes how many votes it is about
     * @param upper {@code M} of the upper tail
     * @param lower {@code M} of the lower tail
     * @param threshold from which either tail is a flag
     */
    public record Look(int votes, double upper, double lower, double threshold) {

        /** The larger of both tails. */
        public double statistic() {
            return Math.max(upper, lower);
        }

        public boolean flagged() {
            return statistic() >= threshold;
        }
    }

    /** Five different numbers of votes from 1 to 100, at which the test is looked at. */
    public static SortedSet<Integer> checkpoints(RandomGenerator random) {
        var drawn = new TreeSet<Integer>();
        while (drawn.size() < CHECKPOINTS) {
            drawn.add(1 + random.nextInt(LAST_CHECKPOINT));
        }
        return drawn;
    }

    /**
     * The look that came nearest to a flag, or went furthest beyond; empty before the first checkpoint.
     *
     * @param votes the voter's, oldest first
     * @param others everybody else's votes
     */
    public static Optional<Look> test(List<Preference> votes, PairCrowd others, SortedSet<Integer> checkpoints) {
        return looks(votes, others, checkpoints).stream()
                .max(Comparator.comparingDouble(look -> look.statistic() - look.threshold()));
    }

    /** Every look, against a crowd in which the voter is not. */
    static List<Look> looks(List<Preference> votes, PairCrowd others, SortedSet<Integer> checkpoints) {
        var looks = new ArrayList<Look>();
        double upper = 0;
        double lower = 0;
        for (int j = 1; j <= Math.min(votes.size(), checkpoints.last()); j++) {
            upper -= 2 * Math.log(others.upper(votes.get(j - 1)));
            lower -= 2 * Math.log(others.lower(votes.get(j - 1)));
            if (checkpoints.contains(j)) {
                looks.add(new Look(j, upper, lower, threshold(j, checkpoints.size())));
            }
        }
        return looks;
    }

    private static double threshold(int votes, int checkpoints) {
        return ChiSquaredDistribution.of(2.0 * votes).inverseCumulativeProbability(1 - LEVEL / (2 * checkpoints));
    }
}
