package org.gemmaarena.rating;

import java.util.Optional;

/**
 * Spreads from the differences between voters: only where these differences tell one.
 *
 * <p>At the maximum the scores of all voters sum to 0. So where all votes that hold two parts together come from one
 * voter, that voter's sum across the joint is 0 as well, and the variance of how far the parts stand apart comes out as 0
 * however little is known of it. Such spreads are left empty, as is every other that is 0 beside Fisher's.
 */
final class ClusterUncertainty implements Uncertainty {

    /** A variance of less than this part of Fisher's is rounding. */
    private static final double ZERO = 1e-10;

    private final Covariance clustered;
    private final Covariance fisher;
    private final VoterJoints joints;

    ClusterUncertainty(Covariance clustered, Covariance fisher, VoterJoints joints) {
        this.clustered = clustered;
        this.fisher = fisher;
        this.joints = joints;
    }

    @Override
    public CovarianceKind kind() {
        return clustered.kind();
    }

    @Override
    public Optional<Spread> of(int parameter, double estimate) {
        boolean told =
                joints.isInLargestParts(parameter) && clustered.variance(parameter) > ZERO * fisher.variance(parameter);
        return told ? clustered.of(parameter, estimate) : Optional.empty();
    }

    @Override
    public Optional<Spread> ofGap(int a, int b, double estimate) {
        boolean told = joints.isInSameParts(a, b)
                && (a == b || clustered.varianceOfGap(a, b) > ZERO * fisher.varianceOfGap(a, b));
        return told ? clustered.ofGap(a, b, estimate) : Optional.empty();
    }
}
