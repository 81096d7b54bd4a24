package org.gemmaarena.anomaly;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Signals about what somebody votes for, against what everybody else does. */
public final class Suspicion {

    private static final double REVIEW = 0.5;
    private static final double OUT = 0.9;
    /** Who votes for a model less often than that may honestly like it; that is for somebody to look at. */
    private static final double SURE_RATE = 0.7;

    private Suspicion() {}

    /** The campaign in which this voter most likely takes part. */
    public static Signal campaign(List<Campaign> campaigns, int voter) {
        Campaign likeliest = null;
        for (var campaign : campaigns) {
            if (likeliest == null || campaign.membership()[voter] > likeliest.membership()[voter]) {
                likeliest = campaign;
            }
        }
        return likeliest == null ? new Signal(Kind.CAMPAIGN, Level.QUIET, Map.of()) : campaign(likeliest, voter);
    }

    private static Signal campaign(Campaign campaign, int voter) {
        double probability = campaign.membership()[voter];
        boolean decides = probability >= OUT && campaign.rate() >= SURE_RATE;
        var level = decides ? Level.DECISIVE : probability >= REVIEW ? Level.RAISED : Level.QUIET;
        return new Signal(
                Kind.CAMPAIGN,
                level,
                campaign.model(),
                Map.of(
                        "boosts", campaign.boosts() ? 1.0 : 0.0,
                        "probability", probability,
                        "share", campaign.share(),
                        "rate", campaign.rate(),
                        "statistic", campaign.statistic()));
    }

    /** See {@link SequentialTest}. */
    public static Signal sequential(List<Preference> votes, PairCrowd others, SortedSet<Integer> checkpoints) {
        return SequentialTest.test(votes, others, checkpoints)
                .map(look -> new Signal(
                        Kind.SEQUENTIAL_TEST,
                        look.flagged() ? Level.RAISED : Level.QUIET,
                        Map.of(
                                "votes", (double) look.votes(),
                                "statistic", look.statistic(),
                                "threshold", look.threshold())))
                .orElseGet(Suspicion::sequentialUnknown);
    }

    /** The same where there was no look. */
    public static Signal sequentialUnknown() {
        return new Signal(Kind.SEQUENTIAL_TEST, Level.QUIET, Map.of());
    }

    /** See {@link OrientedTest}. */
    public static Signal oriented(List<Preference> votes, PairCrowd others) {
        var result = OrientedTest.test(votes, others);
        return new Signal(
                Kind.ORIENTED_TEST,
                result.flagged() ? Level.RAISED : Level.QUIET,
                result.model(),
                Map.of(
                        "votes", (double) result.votes(),
                        "statistic", result.statistic(),
                        "pValue", result.pValue()));
    }

    /** See {@link TasteTest}. */
    public static Signal taste(List<Preference> votes, PairCrowd others, double[] spreads) {
        var result = TasteTest.test(votes, others, spreads);
        return new Signal(
                Kind.TASTE,
                result.flagged() ? Level.RAISED : Level.QUIET,
                result.model(),
                Map.of(
                        "votes", (double) result.votes(),
                        "taste", result.taste(),
                        "spread", result.spread(),
                        "pValue", result.pValue()));
    }
}
