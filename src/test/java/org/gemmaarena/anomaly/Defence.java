package org.gemmaarena.anomaly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.gemmaarena.rating.BradleyTerry;
import org.gemmaarena.rating.PairCounts;

/** What the standings of made-up voters do to the ranking, over many populations. */
final class Defence {

    /**
     * Sums over all populations.
     *
     * @param without in how many the ranking of the honest votes is that of all votes
     * @param with in how many it is that of the votes that are left
     * @param honestLost share of the honest votes that were taken out
     * @param caught share of the other votes that were taken out
     * @param honestReviewed share of the honest voters who were put under review
     * @param noticed share of the other voters who were put under review or out
     */
    record Report(int without, int with, double honestLost, double caught, double honestReviewed, double noticed) {

        @Override
        public String toString() {
            return "the ranking holds in %d without and in %d with the defence; honest votes lost %.2f%%, "
                            .formatted(without, with, 100 * honestLost)
                    + "others caught %.0f%%, honest voters under review %.2f%%, other voters noticed %.0f%%"
                            .formatted(100 * caught, 100 * honestReviewed, 100 * noticed);
        }
    }

    private Defence() {}

    static Report over(int populations, LongFunction<Population> maker) {
        int without = 0;
        int with = 0;
        var votes = new long[2];
        var out = new long[2];
        var voters = new long[2];
        var reviewed = new long[2];
        long noticed = 0;
        for (int run = 0; run < populations; run++) {
            var population = maker.apply(run);
            var standings = standings(population);
            var truth = ranking(population, population::isHonest);
            without += ranking(population, voter -> true).equals(truth) ? 1 : 0;
            with += ranking(population, voter -> standings.get(voter) != Standing.OUT)
                            .equals(truth)
                    ? 1
                    : 0;
            for (int voter = 0; voter < standings.size(); voter++) {
                int side = population.isHonest(voter) ? 0 : 1;
                int size = population.voters().get(voter).size();
                voters[side]++;
                votes[side] += size;
                out[side] += standings.get(voter) == Standing.OUT ? size : 0;
                noticed += side == 1 && standings.get(voter) != Standing.COUNTS ? 1 : 0;
                reviewed[side] += standings.get(voter) == Standing.UNDER_REVIEW ? 1 : 0;
            }
        }
        return new Report(
                without,
                with,
                share(out[0], votes[0]),
                share(out[1], votes[1]),
                share(reviewed[0], voters[0]),
                share(noticed, voters[1]));
    }

    private static List<Standing> standings(Population population) {
        var voters = population.voters();
        var everybody = new boolean[voters.size()];
        Arrays.fill(everybody, true);
        var campaigns = CampaignSearch.search(population.models(), voters, everybody);
        var crowd = PairCrowd.of(population.models(), voters);
        var tastes = TasteSpread.of(voters, crowd);
        var standings = new ArrayList<Standing>();
        for (int voter = 0; voter < voters.size(); voter++) {
            var own = voters.get(voter);
            var others = crowd.without(own);
            var checkpoints = SequentialTest.checkpoints(new SplittableRandom(voter));
            standings.add(StandingRule.of(List.of(
                    Suspicion.campaign(campaigns, voter),
                    Suspicion.sequential(own, others, checkpoints),
                    Suspicion.oriented(own, others),
                    Suspicion.taste(own, others, tastes))));
        }
        return standings;
    }

    /** By the board's own ratings, best first. */
    static List<Integer> ranking(Population population, IntPredicate counts) {
        var pairs = IntStream.range(0, population.voters().size())
                .filter(counts)
                .boxed()
                .flatMap(voter -> population.voters().get(voter).stream())
                .map(vote -> new PairCounts(
                        vote.a(),
                        vote.b(),
                        vote.halves() == 2 ? 1 : 0,
                        vote.halves() == 0 ? 1 : 0,
                        vote.halves() == 1 ? 1 : 0))
                .toList();
        var board = BradleyTerry.fit(population.models(), pairs);
        return IntStream.range(0, population.models())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer model) -> -board.estimate(model).orElseThrow().rating()))
                .toList();
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
