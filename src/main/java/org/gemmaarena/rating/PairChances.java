package org.gemmaarena.rating;

import java.util.Arrays;
import java.util.List;

/**
 * How likely each pair of models should be the next to meet, so that a vote tells most.
 *
 * <p>A pair's weight is what one more vote is expected to take off the standard error of its score, {@code sqrt(v / n) -
 * sqrt(v / (n + 1))} with {@code n} votes of variance {@code v} each (W.-L. Chiang et al., "Chatbot Arena: An open
 * platform for evaluating LLMs by human preference", ICML 2024, the rule for active sampling). A win scores 1, a vote
 * without a winner 1/2; each pair has half a win either way beforehand, so that {@code v} is never 0 and {@code n} at
 * least 1. The weight falls like {@code n^(-3/2)}: without votes all pairs are alike, and a new model meets the others
 * until its pairs have as many votes as theirs.
 *
 * <p>That alone hardly saves a vote, for it keeps all pairs equally long. So a pair that its own votes have decided
 * rests: its weight is a tenth of that as long as another is undecided. Once all are decided none rests. With a chance of
 * {@link #FLOOR} the pair is drawn evenly from all, so that every pair keeps meeting, and a decision that later votes take
 * back is noticed. No pair is more likely than three times an even draw, or one half where that is less, since whoever
 * knows who is battling votes for names; what is above that goes to the others, as their chances are.
 *
 * <p>Bradley-Terry estimates stay consistent: the chances depend on past votes only, so that given the pair the next vote
 * is distributed as ever, and the likelihood of all votes is the product of theirs times factors free of the ratings. In
 * few votes they are biased, as after any rule that looks at votes: a pair that was lucky is decided early and rests, and
 * keeps what luck gave it.
 */
public final class PairChances {

    /** The share of draws in which all pairs are alike. */
    public static final double FLOOR = 0.2;

    private static final double RESTING = 0.1;
    private static final double MOST_TIMES_EVEN = 3;
    private static final double MOST = 0.5;

    private PairChances() {}

    /**
     * The probability of each pair, in the order given.
     *
     * @param pairs every pair that may meet, each once, those without votes too; one or more
     * @param rule tells which of them are decided
     * @return probabilities that add up to 1
     * @throws IllegalArgumentException if there is no pair
     */
    public static double[] of(List<PairCounts> pairs, SequentialRule rule) {
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("chances of no pairs");
        }
        var awake = new boolean[pairs.size()];
        boolean any = false;
        for (int pair = 0; pair < awake.length; pair++) {
            awake[pair] = !rests(pairs.get(pair), rule);
            any |= awake[pair];
        }
        var chances = new double[awake.length];
        for (int pair = 0; pair < awake.length; pair++) {
            chances[pair] = gain(pairs.get(pair)) * (any && !awake[pair] ? RESTING : 1);
        }
        double sum = Arrays.stream(chances).sum();
        double even = 1.0 / chances.length;
        for (int pair = 0; pair < chances.length; pair++) {
            chances[pair] = FLOOR * even + (1 - FLOOR) * chances[pair] / sum;
        }
        return bounded(chances, most(chances.length));
    }

    /**
     * Chances multiplied by weights; a pair stays below the bound above, however heavy it is.
     *
     * @param chances one for each pair, positive, adding up to 1
     * @param weights of the pairs in the same order, positive
     * @return probabilities that add up to 1; the chances themselves where all weights are alike
     */
    public static double[] weighted(double[] chances, double[] weights) {
        if (Arrays.stream(weights).distinct().count() < 2) {
            return chances.clone();
        }
        var heavier = new double[chances.length];
        for (int pair = 0; pair < chances.length; pair++) {
            heavier[pair] = chances[pair] * weights[pair];
        }
        double sum = Arrays.stream(heavier).sum();
        return bounded(Arrays.stream(heavier).map(chance -> chance / sum).toArray(), most(chances.length));
    }

    private static double most(int pairs) {
        double even = 1.0 / pairs;
        return Math.max(even, Math.min(MOST, MOST_TIMES_EVEN * even));
    }

    /** The same odds among all below the bound, and nothing above it. */
    private static double[] bounded(double[] chances, double most) {
        var bounded = chances.clone();
        for (int round = 0; round < chances.length; round++) {
            double full = 0;
            double left = 0;
            boolean above = false;
            for (double chance : bounded) {
                above |= chance > most;
                full += chance >= most ? most : 0;
                left += chance >= most ? 0 : chance;
            }
            if (!above) {
                break;
            }
            double more = left == 0 ? 1 : (1 - full) / left;
            for (int pair = 0; pair < bounded.length; pair++) {
                bounded[pair] = bounded[pair] >= most ? most : bounded[pair] * more;
            }
        }
        return bounded;
    }

    private static boolean rests(PairCounts pair, SequentialRule rule) {
        return rule.verdict(new DecisiveVotes(pair.aWins(), pair.bWins())) != Verdict.UNDECIDED;
    }

    /** What one more vote takes off the standard error; {@code 1 / sqrt(n) - 1 / sqrt(n + 1)} without cancellation. */
    private static double gain(PairCounts pair) {
        double n = pair.votes() + 1.0;
        double share = (pair.aWins() + pair.ties() / 2.0 + 0.5) / n;
        double shrink = 1 / (Math.sqrt(n) * Math.sqrt(n + 1) * (Math.sqrt(n) + Math.sqrt(n + 1)));
        return Math.sqrt(share * (1 - share)) * shrink;
    }
}
