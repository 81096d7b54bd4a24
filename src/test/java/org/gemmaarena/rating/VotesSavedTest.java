package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** How many votes adaptive pairing saves until the best of six models is told from the second best. */
class VotesSavedTest {

    private static final Logger LOG = Logger.getLogger(VotesSavedTest.class);
    private static final int RUNS = 200;
    private static final int MODELS = 6;
    private static final double TIES = 0.2;
    /** Votes between two looks at the tallies, which a running arena takes every ten seconds at most. */
    private static final int LOOK_EVERY = 20;

    /** The votes that both ways needed in one run. */
    private record Run(int uniform, int adaptive) {
        double ratio() {
            return (double) adaptive / uniform;
        }
    }

    @Test
    void adaptive_pairing_saves_far_more_than_a_fifth_of_the_votes_until_the_top_pair_is_decided() {
        var runs = IntStream.range(0, RUNS).mapToObj(VotesSavedTest::run).toList();
        double saved = 1 - mean(runs, false) / mean(runs, true);
        double error = errorOfSaved(runs);
        var ratios = runs.stream().mapToDouble(Run::ratio).sorted().toArray();
        double median = (ratios[RUNS / 2 - 1] + ratios[RUNS / 2]) / 2;
        LOG.infof(
                "votes until the top pair is decided: uniform %.0f, adaptive %.0f, saved %.1f%% (standard error %.1f%%);"
                        + " adaptive/uniform by run: mean %.2f, median %.2f, middle 80%% %.2f to %.2f",
                mean(runs, true),
                mean(runs, false),
                100 * saved,
                100 * error,
                Arrays.stream(ratios).average().orElseThrow(),
                median,
                ratios[RUNS / 10],
                ratios[RUNS - 1 - RUNS / 10]);
        assertThat(saved - 3 * error)
                .as("saved over all runs, allowing for chance")
                .isGreaterThan(0.3);
        assertThat(median).as("in the run in the middle").isLessThan(0.7);
    }

    private static Run run(int seed) {
        var strengths = strengths(new SplittableRandom(1000 + seed));
        return new Run(
                votesUntilDecided(strengths, false, new SplittableRandom(2000 + seed)),
                votesUntilDecided(strengths, true, new SplittableRandom(3000 + seed)));
    }

    /** Ratings with adjacent gaps of 20 to 120 points, models in any order. */
    private static List<Double> strengths(SplittableRandom random) {
        var ratings = new ArrayList<Double>();
        double rating = 1000;
        for (int model = 0; model < MODELS; model++) {
            ratings.add(rating);
            rating -= random.nextDouble(20, 120);
        }
        Collections.shuffle(ratings, new Random(random.nextLong()));
        return ratings;
    }

    private static int votesUntilDecided(List<Double> ratings, boolean adaptive, RandomGenerator random) {
        var pairs = new ArrayList<PairCounts>();
        for (int a = 0; a < MODELS; a++) {
            for (int b = a + 1; b < MODELS; b++) {
                pairs.add(new PairCounts(a, b, 0, 0, 0));
            }
        }
        var rule = SequentialRule.forPairs(pairs.size());
        int top = topPair(pairs, ratings);
        var chances = new double[pairs.size()];
        for (int votes = 0; ; votes++) {
            if (adaptive && votes % LOOK_EVERY == 0) {
                chances = PairChances.of(pairs, rule);
            }
            int drawn = adaptive ? draw(chances, random) : random.nextInt(pairs.size());
            pairs.set(drawn, vote(pairs.get(drawn), ratings, random));
            if (drawn == top && decided(pairs.get(top), rule)) {
                return votes + 1;
            }
        }
    }

    private static int draw(double[] chances, RandomGenerator random) {
        double left = random.nextDouble();
        int pair = 0;
        while (pair < chances.length - 1 && (left -= chances[pair]) >= 0) {
            pair++;
        }
        return pair;
    }

    private static PairCounts vote(PairCounts pair, List<Double> ratings, RandomGenerator random) {
        double gap = ratings.get(pair.a()) - ratings.get(pair.b());
        boolean tie = random.nextDouble() < TIES;
        boolean first = random.nextDouble() < 1 / (1 + Math.pow(10, -gap / 400));
        return new PairCounts(
                pair.a(),
                pair.b(),
                pair.aWins() + (!tie && first ? 1 : 0),
                pair.bWins() + (!tie && !first ? 1 : 0),
                pair.ties() + (tie ? 1 : 0));
    }

    private static int topPair(List<PairCounts> pairs, List<Double> ratings) {
        var ordered = ratings.stream().sorted(Collections.reverseOrder()).toList();
        int best = ratings.indexOf(ordered.get(0));
        int second = ratings.indexOf(ordered.get(1));
        return IntStream.range(0, pairs.size())
                .filter(pair -> pairs.get(pair).a() == Math.min(best, second)
                        && pairs.get(pair).b() == Math.max(best, second))
                .findFirst()
                .orElseThrow();
    }

    private static boolean decided(PairCounts pair, SequentialRule rule) {
        return rule.verdict(new DecisiveVotes(pair.aWins(), pair.bWins())) != Verdict.UNDECIDED;
    }

    private static double mean(List<Run> runs, boolean uniform) {
        return runs.stream()
                .mapToInt(run -> uniform ? run.uniform() : run.adaptive())
                .average()
                .orElseThrow();
    }

    /** Of one minus the ratio of the means, by the delta method. */
    private static double errorOfSaved(List<Run> runs) {
        double ratio = mean(runs, false) / mean(runs, true);
        double squares = runs.stream()
                .mapToDouble(run -> Math.pow(run.adaptive() - ratio * run.uniform(), 2))
                .sum();
        return Math.sqrt(squares / (RUNS - 1.0) / RUNS) / mean(runs, true);
    }
}
