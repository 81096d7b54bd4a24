package org.gemmaarena.anomaly;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The test of one voter for each model: does this voter prefer the model more often than others do? Over the voter's
 * votes on pairs with the model, seen from the model, {@code M = -2 sum ln p} of the upper tail of
 * {@link SequentialTest}, looked at once after the last vote, against chi-square with two degrees for each vote, at level
 * 5% for all models together. An extension of ours: votes for a model of the middle of the board are split between the
 * two tails of the published test, which does not see them.
 */
public final class OrientedTest {

    private OrientedTest() {}

    /**
     * The test for one model.
     *
     * @param votes of the voter on pairs with the model
     * @param statistic {@code M}
     * @param pValue multiplied by the number of models that are tested
     */
    public record Result(int model, int votes, double statistic, double pValue) {

        public boolean flagged() {
            return pValue <= SequentialTest.LEVEL;
        }
    }

    /**
     * The model that the voter prefers most conspicuously.
     *
     * @param votes the voter's, in any order
     * @param others everybody else's votes on one model or more
     */
    public static Result test(List<Preference> votes, PairCrowd others) {
        return IntStream.range(0, others.models())
                .mapToObj(model -> of(model, votes, others))
                .min(Comparator.comparingDouble(Result::pValue))
                .orElseThrow();
    }

    /** Against a crowd in which the voter is not. */
    static Result of(int model, List<Preference> votes, PairCrowd others) {
        double statistic = 0;
        int concerned = 0;
        for (var vote : votes) {
            if (vote.concerns(model)) {
                concerned++;
                statistic -= 2 * Math.log(vote.a() == model ? others.upper(vote) : others.lower(vote));
            }
        }
        double tail =
                concerned == 0 ? 1 : ChiSquaredDistribution.of(2.0 * concerned).survivalProbability(statistic);
        return new Result(model, concerned, statistic, Math.min(1, tail * others.models()));
    }
}
