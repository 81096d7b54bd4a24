package org.gemmaarena.rating;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The votes of one component by voter, and the Huber-White covariance between voters.
 *
 * <p>{@code V = I S I} with {@code S = G/(G-1) sum of s_g s_g'}, {@code s_g} the sum of the scores of voter {@code g}'s
 * votes and {@code G} the number of voters; intervals take the quantile of Student's t with {@code G - 1} degrees of
 * freedom. What the votes of one voter have in common, taste above all, then does not pass for information.
 *
 * <p>K.-Y. Liang, S. L. Zeger, "Longitudinal data analysis using generalized linear models", Biometrika 73 (1986); A. C.
 * Cameron, D. L. Miller, "A practitioner's guide to cluster-robust inference", J. Human Resources 50 (2015).
 */
final class VoterVotes {

    private static final double TWO_SIDED_95 = 0.975;

    private final Cells rows;
    /** The voter of each row, from 0 and ascending. */
    private final int[] voter;

    private final int voters;

    private VoterVotes(Cells rows, int[] voter) {
        this.rows = rows;
        this.voter = voter;
        voters = voter.length == 0 ? 0 : voter[voter.length - 1] + 1;
    }

    /** @param cluster the cluster id of each row, any numbers */
    static VoterVotes of(Cells rows, int[] cluster) {
        int[] ids = IntStream.range(0, cluster.length)
                .filter(row -> rows.votes(row) > 0)
                .map(row -> cluster[row])
                .sorted()
                .distinct()
                .toArray();
        var next = new int[ids.length + 1];
        var voter = new int[cluster.length];
        for (int row = 0; row < voter.length; row++) {
            voter[row] = Arrays.binarySearch(ids, cluster[row]);
            if (rows.votes(row) > 0) {
                next[voter[row] + 1]++;
            }
        }
        Arrays.parallelPrefix(next, Integer::sum);
        var order = new int[next[ids.length]];
        for (int row = 0; row < voter.length; row++) {
            if (rows.votes(row) > 0) {
                order[next[voter[row]]++] = row;
            }
        }
        return new VoterVotes(
                rows.pick(order, Cells.identity(rows.models()), rows.models()),
                IntStream.of(order).map(row -> voter[row]).toArray());
    }

    int voters() {
        return voters;
    }

    /** Spreads of this estimate, a plain maximum from the same votes. */
    Uncertainty uncertainty(PointEstimate point) {
        if (voters < 2) {
            return Uncertainty.none();
        }
        double[][] inverse = point.likelihood().information(point.parameters()).inverse();
        double quantile = TDistribution.of(voters - 1.0).inverseCumulativeProbability(TWO_SIDED_95);
        double[][] meat =
                new VoterScores(rows, voter, point.ties()).squares(point.parameters(), voters / (voters - 1.0));
        return new ClusterUncertainty(
                new Covariance(CovarianceKind.CLUSTER, Rows.around(inverse, meat), quantile),
                new Covariance(CovarianceKind.FISHER, inverse, RatingScale.Z),
                VoterJoints.of(rows, voter));
    }
}
