package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** How often 95% intervals hold the truth on boards simulated from fixed seeds. */
class CoverageTest {

    private static final double[] BETA = {0.8, 0.4, 0, -0.4, -0.8};

    /** Shares of true gaps to the first model that lie within the interval. */
    private record Coverage(int inside, int all) {
        double share() {
            return (double) inside / all;
        }
    }

    @Test
    void sandwichIntervalsHoldTheTrueGapOfEveryPairInNinetyThreeToNinetySevenOfHundredBoards() {
        int inside = 0;
        int all = 0;
        for (int seed = 0; seed < 1000; seed++) {
            var board = BradleyTerry.fit(BETA.length, independentVotes(new SplittableRandom(1000 + seed), 60));
            var coverage = coverage(board);
            inside += coverage.inside();
            all += coverage.all();
        }
        assertThat(all).isEqualTo(10_000);
        assertThat((double) inside / all).isBetween(0.93, 0.97);
    }

    @Test
    void votersIntervalsHoldTheTruthWhereFewVotersHaveTastesAndPlainOnesDoNot() {
        int byVoter = 0;
        int byVote = 0;
        int all = 0;
        for (int seed = 0; seed < 600; seed++) {
            var rows = tastefulVotes(new SplittableRandom(seed), 10, 60);
            var clustered =
                    coverage(BradleyTerry.fit(rows, RatingOptions.DEFAULT.withInterval(IntervalMethod.CLUSTER)));
            byVoter += clustered.inside();
            byVote += coverage(BradleyTerry.fit(rows)).inside();
            all += clustered.all();
        }
        assertThat(all).isGreaterThan(5900);
        assertThat((double) byVoter / all).isBetween(0.93, 0.98);
        assertThat((double) byVote / all).isLessThan(0.88);
    }

    @Test
    void normalQuantilesOnSixVotersFallShortOfStudents() {
        int student = 0;
        int normal = 0;
        int all = 0;
        for (int seed = 0; seed < 600; seed++) {
            var rows = tastefulVotes(new SplittableRandom(seed), 6, 60);
            var board = BradleyTerry.fit(rows, RatingOptions.DEFAULT.withInterval(IntervalMethod.CLUSTER));
            student += coverage(board).inside();
            for (int model = 1; model < BETA.length; model++) {
                var gap = board.difference(0, model).orElseThrow();
                double miss = Math.abs(gap.difference() - truth(0, model));
                normal += miss <= RatingScale.Z * Fixtures.standardError(gap) ? 1 : 0;
                all++;
            }
        }
        assertThat((double) student / (600 * 10)).isBetween(0.92, 0.98);
        assertThat((double) normal / all).isLessThan(0.91);
    }

    private static Coverage coverage(Board board) {
        int inside = 0;
        int all = 0;
        for (int a = 0; a < BETA.length; a++) {
            for (int b = a + 1; b < BETA.length; b++) {
                var spread = board.difference(a, b).flatMap(Difference::spread);
                if (spread.isPresent()) {
                    double truth = truth(a, b);
                    inside += spread.get().lower() <= truth
                                    && truth <= spread.get().upper()
                            ? 1
                            : 0;
                    all++;
                }
            }
        }
        return new Coverage(inside, all);
    }

    private static double truth(int a, int b) {
        return RatingScale.PER_LOGIT * (BETA[a] - BETA[b]);
    }

    private static List<PairCounts> independentVotes(SplittableRandom random, int votesOfPair) {
        var pairs = new ArrayList<PairCounts>();
        for (int a = 0; a < BETA.length; a++) {
            for (int b = a + 1; b < BETA.length; b++) {
                int wins = 0;
                for (int vote = 0; vote < votesOfPair; vote++) {
                    wins += random.nextDouble() < win(BETA[a] - BETA[b]) ? 1 : 0;
                }
                pairs.add(new PairCounts(a, b, wins, votesOfPair - wins, 0));
            }
        }
        return pairs;
    }

    /** Each voter likes each model more or less than the crowd does; the mean over tastes has the true odds, nearly. */
    private static Comparisons tastefulVotes(SplittableRandom random, int voters, int votesOfVoter) {
        var rows = Comparisons.builder(BETA.length, List.of());
        for (int voter = 0; voter < voters; voter++) {
            var taste = new double[BETA.length];
            for (int model = 0; model < taste.length; model++) {
                taste[model] = 0.5 * random.nextGaussian();
            }
            for (int vote = 0; vote < votesOfVoter; vote++) {
                int left = random.nextInt(BETA.length);
                int right = (left + 1 + random.nextInt(BETA.length - 1)) % BETA.length;
                // a logistic of a normal gap of variance 1/2 is one of a gap that is this much shorter
                double shrink = Math.sqrt(1 + 0.5 * 0.346);
                double gap = shrink * (BETA[left] - BETA[right]) + taste[left] - taste[right];
                boolean win = random.nextDouble() < win(gap);
                rows.add(left, right, win ? 1 : 0, win ? 0 : 1, 0, voter);
            }
        }
        return rows.build();
    }

    private static double win(double gap) {
        return 1 / (1 + Math.exp(-gap));
    }
}
