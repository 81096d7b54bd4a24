package org.gemmaarena.anomaly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Finds campaigns for or against any model, the strongest first.
 *
 * <p>Each model is tried both ways ({@link CampaignFit}). The strengths of the models are fitted without those who are
 * believed to take part, a voter weighing {@code 1 - p}, and the campaign anew with these strengths, a few times; where some
 * cast far more votes than others also beginning with everybody's share alike, for a few heavy voters would else be taken
 * for the arena and the many for the campaign. The
 * likelihood of all votes is then compared with the best one without a campaign. The strongest that is significant is
 * found; then the search goes on beside it, with voters weighing what is left of them. Significant is a statistic above
 * the quantile {@code 1 - 1% / (2 models)} of chi-square with 3 degrees: two for the share and the rate, which only a
 * campaign has, and one more since they lie at an edge where theory is thin.
 */
public final class CampaignSearch {

    private static final double LEVEL = 0.01;
    private static final double DEGREES = 3;
    private static final int MOST_CAMPAIGNS = 4;
    private static final int ROUNDS = 6;
    private static final long MANY_TIMES = 4;

    private final int models;
    private final VoterCounts[] voters;
    private final boolean[] crowd;
    private final double ties;

    private CampaignSearch(int models, List<List<Preference>> votes, boolean[] crowd) {
        this.models = models;
        this.crowd = crowd;
        this.voters = votes.stream().map(VoterCounts::of).toArray(VoterCounts[]::new);
        this.ties = ties();
    }

    /**
     * The campaigns among these voters' votes on models below {@code models}, with memberships in the same order.
     *
     * @param crowd by voter: whose votes tell of campaigns; the others only get a membership
     */
    public static List<Campaign> search(int models, List<List<Preference>> votes, boolean[] crowd) {
        return models < 2 ? List.of() : new CampaignSearch(models, votes, crowd).search();
    }

    /** What a campaign's statistic must reach among so many models. */
    public static double threshold(int models) {
        return ChiSquaredDistribution.of(DEGREES).inverseCumulativeProbability(1 - LEVEL / (2 * models));
    }

    private List<Campaign> search() {
        var found = new ArrayList<Campaign>();
        var left = IntStream.range(0, voters.length)
                .mapToDouble(voter -> crowd[voter] ? 1 : 0)
                .toArray();
        while (found.size() < MOST_CAMPAIGNS) {
            var next = strongest(found, left);
            if (next.isEmpty()) {
                break;
            }
            found.add(next.get());
            left = less(left, next.get());
        }
        return List.copyOf(found);
    }

    private Optional<Campaign> strongest(List<Campaign> found, double[] weights) {
        var honest = new Honest(weights, starts(weights));
        return IntStream.range(0, 2 * models)
                .filter(i -> found.stream().noneMatch(other -> other.model() == i / 2))
                .mapToObj(i -> strongest(i / 2, i % 2 == 0, honest))
                .filter(campaign -> campaign.statistic() >= threshold(models))
                .max(Comparator.comparingDouble(Campaign::statistic));
    }

    /** @param starts strengths to begin with: of all votes, and where some voters cast far more than others, of theirs less */
    private record Honest(double[] weights, List<double[]> starts) {}

    private List<double[]> starts(double[] weights) {
        var all = strengths(weights);
        var sizes = Arrays.stream(voters).mapToLong(VoterCounts::votes).toArray();
        long usual = MANY_TIMES
                * Arrays.stream(sizes)
                        .sorted()
                        .skip(sizes.length / 2)
                        .findFirst()
                        .orElse(0);
        if (Arrays.stream(sizes).noneMatch(size -> size > usual)) {
            return List.of(all);
        }
        return List.of(
                all,
                strengths(IntStream.range(0, weights.length)
                        .mapToDouble(v -> weights[v] * Math.min(1, (double) usual / MANY_TIMES / sizes[v]))
                        .toArray()));
    }

    private Campaign strongest(int model, boolean boosts, Honest honest) {
        var sights =
                Arrays.stream(voters).map(voter -> voter.sight(model, boosts)).toArray(VoterCounts.Sight[]::new);
        var ascents = honest.starts().stream()
                .map(start -> ascent(sights, model, boosts, honest.weights(), start))
                .toList();
        double without = ascents.stream().mapToDouble(Ascent::without).max().orElseThrow();
        var best = ascents.stream()
                .map(Ascent::best)
                .max(Comparator.comparingDouble(Campaign::statistic))
                .orElseThrow();
        return best.withStatistic(2 * (best.statistic() - without));
    }

    /** The best logarithms of likelihoods on a way uphill, without and with a campaign. */
    private record Ascent(double without, Campaign best) {}

    private Ascent ascent(VoterCounts.Sight[] sights, int model, boolean boosts, double[] weights, double[] start) {
        double without = Double.NEGATIVE_INFINITY;
        Campaign best = null;
        var strengths = start;
        for (int round = 0; round < ROUNDS; round++) {
            var fit = new CampaignFit(sights, logits(strengths, model, boosts), ties, weights);
            double elsewhere = elsewhere(model, weights, strengths);
            without = Math.max(without, fit.without() + elsewhere);
            var campaign = fit.best(model, boosts);
            double with = campaign.statistic() / 2 + elsewhere;
            if (best == null || with > best.statistic()) {
                best = campaign.withStatistic(with);
            }
            if (campaign.share() == 0) {
                break;
            }
            strengths = strengths(less(weights, campaign));
        }
        return new Ascent(without, best);
    }

    private double[] logits(double[] strengths, int model, boolean boosts) {
        return Arrays.stream(strengths)
                .map(other -> boosts ? strengths[model] - other : other - strengths[model])
                .toArray();
    }

    private static double[] less(double[] weights, Campaign campaign) {
        return IntStream.range(0, weights.length)
                .mapToDouble(v -> weights[v] * (1 - campaign.membership()[v]))
                .toArray();
    }

    private double[] strengths(double[] weights) {
        return Strengths.fit(wins(weights), new double[models]);
    }

    private double[][] wins(double[] weights) {
        var wins = new double[models][models];
        for (int v = 0; v < voters.length; v++) {
            voters[v].addTo(wins, weights[v]);
        }
        return wins;
    }

    /** The logarithm of the likelihood of the votes on pairs without the model. */
    private double elsewhere(int model, double[] weights, double[] strengths) {
        var wins = wins(weights);
        double likelihood = 0;
        for (int i = 0; i < models; i++) {
            for (int j = 0; j < models; j++) {
                if (i != model && j != model && wins[i][j] > 0) {
                    likelihood += wins[i][j] * Math.log(Strengths.probability(strengths[i] - strengths[j]));
                }
            }
        }
        return likelihood;
    }

    private double ties() {
        double all = 1;
        double neither = 0;
        for (int voter = 0; voter < voters.length; voter++) {
            for (int halves = 0; crowd[voter] && halves <= 2; halves++) {
                long votes = voters[voter].votes(halves);
                all += votes;
                neither += halves == 1 ? votes : 0;
            }
        }
        return neither / all;
    }
}
