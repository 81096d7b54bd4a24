package org.gemmaarena.anomaly;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up voters on models, six unless said otherwise, that lie 60 points apart. Voters are honest, those with the highest numbers are not. */
final class Population {

    static final int MODELS = 6;
    static final double GAP = 60 * Math.log(10) / 400;

    private final int models;
    private final double ties;
    private final Random random;
    private final List<List<Preference>> voters = new ArrayList<>();
    private int honest;

    Population(long seed) {
        this(seed, MODELS, 0);
    }

    /** @param ties share of the honest votes that are for neither model */
    Population(long seed, int models, double ties) {
        this.models = models;
        this.ties = ties;
        this.random = new Random(seed);
    }

    int models() {
        return models;
    }

    List<List<Preference>> voters() {
        return voters;
    }

    int honest() {
        return honest;
    }

    boolean isHonest(int voter) {
        return voter < honest;
    }

    /** Honest voters with 5 to 60 votes, whose tastes differ by model with this standard deviation in logits. */
    Population honest(int count, double taste) {
        for (int i = 0; i < count; i++) {
            var own = new double[models];
            for (int model = 0; model < models; model++) {
                own[model] = taste * random.nextGaussian();
            }
            voters.add(votes(own, -1, 0, true));
        }
        honest += count;
        return this;
    }

    /** Honest voters who all like one model more than others do, by so many logits. */
    Population fans(int count, int model, double logits) {
        for (int i = 0; i < count; i++) {
            var own = new double[models];
            own[model] = logits;
            voters.add(votes(own, -1, 0, true));
        }
        honest += count;
        return this;
    }

    /** Voters who recognise a model with this rate and then vote for it, or against it. */
    Population attackers(int count, int model, double rate, boolean boosts) {
        for (int i = 0; i < count; i++) {
            voters.add(votes(new double[models], model, rate, boosts));
        }
        return this;
    }

    /** The same, with so many votes each. */
    Population heavyAttackers(int count, int votes, int model, double rate) {
        for (int i = 0; i < count; i++) {
            voters.add(votes(votes, new double[models], model, rate, true));
        }
        return this;
    }

    private List<Preference> votes(double[] own, int target, double rate, boolean boosts) {
        return votes(5 + random.nextInt(56), own, target, rate, boosts);
    }

    private List<Preference> votes(int count, double[] own, int target, double rate, boolean boosts) {
        var votes = new ArrayList<Preference>();
        for (int i = 0; i < count; i++) {
            int first = random.nextInt(models);
            int second = (first + 1 + random.nextInt(models - 1)) % models;
            double logit = GAP * (first - second) + own[first] - own[second];
            boolean tie = ties > 0 && random.nextDouble() < ties;
            boolean wins = random.nextDouble() < 1 / (1 + Math.exp(-logit));
            if ((first == target || second == target) && random.nextDouble() < rate) {
                wins = (first == target) == boosts;
                tie = false;
            }
            votes.add(Preference.of(first, second, tie ? 1 : wins ? 2 : 0));
        }
        return votes;
    }
}
