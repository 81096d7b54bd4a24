package org.gemmaarena.anomaly;

import java.util.Arrays;
import org.gemmaarena.anomaly.VoterCounts.Sight;

/**
 * The most likely campaign for or against one model, as a mixture of two kinds of voters.
 *
 * <p>An honest voter prefers the model to opponent {@code o} with {@code p_o = sigma(b_m - b_o + d)}, where the voter's
 * own taste {@code d} is normal around 0 with standard deviation {@code t}; so honest voters who love or hate a model
 * are no campaign. A member votes as the campaign wants with probability {@code q + (1 - q) p_o}. With {@code c_v} the
 * weight of voter v, the likelihood
 *
 * <pre>sum_v c_v ln[(1 - s) f_honest(v; t) + s f_member(v; q)]</pre>
 *
 * is maximised over the share {@code s} (at most one half; concave, by bisection of its slope), and over grids of
 * {@code q} and {@code t}. Without a campaign {@code s = 0}, over the same grid of {@code t}. Votes for neither model
 * have the same share {@code e} of all honest votes and {@code (1 - q) e} of a member's.
 *
 * <p>B. S. Everitt, D. J. Hand, Finite mixture distributions (1981); G. McLachlan, D. Peel, Finite mixture models (2000).
 */
final class CampaignFit {

    private static final double[] RATES = {0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97};
    private static final double[] TASTES = {0, 0.2, 0.4, 0.6, 0.8, 1};
    private static final double WIDEST = 3;
    private static final double STEP = 0.2;
    private static final int NODES = 1 + 2 * (int) Math.round(WIDEST / STEP);
    private static final double MOST = 0.5;
    private static final int HALVINGS = 30;
    private static final double[][] TASTE_WEIGHTS = tasteWeights();

    private final Sight[] voters;
    private final double[] weights;
    private final double[][] honest;
    private final double[][] member;

    /**
     * @param logits by opponent: how much the honest odds favour what the campaign wants
     * @param ties share of the votes for neither model
     * @param weights how much each voter counts, from 0 to 1
     */
    CampaignFit(Sight[] voters, double[] logits, double ties, double[] weights) {
        this.voters = voters;
        this.weights = weights;
        this.honest = honest(logits);
        this.member = member(logits, ties);
    }

    /** The logarithm of the likelihood without a campaign, of the votes on the model. */
    double without() {
        return Arrays.stream(honest).mapToDouble(this::sum).max().orElseThrow();
    }

    /** The most likely campaign; its statistic is twice the logarithm of its likelihood alone. */
    Campaign best(int model, boolean boosts) {
        double with = Double.NEGATIVE_INFINITY;
        int rate = 0;
        int taste = 0;
        double share = 0;
        for (int t = 0; t < TASTES.length; t++) {
            for (int q = 0; q < RATES.length; q++) {
                double[] odds = odds(member[q], honest[t]);
                double s = share(odds);
                double here = sum(honest[t]) + gain(odds, s);
                if (here > with) {
                    with = here;
                    share = s;
                    rate = q;
                    taste = t;
                }
            }
        }
        var odds = odds(member[rate], honest[taste]);
        var membership = new double[odds.length];
        for (int v = 0; v < odds.length; v++) {
            membership[v] = share * odds[v] / (1 - share + share * odds[v]);
        }
        return new Campaign(model, boosts, share, RATES[rate], TASTES[taste], 2 * with, membership);
    }

    /** Log-likelihood by taste and voter; what is the same for members, the ties' share of honest votes, is left out. */
    private double[][] honest(double[] logits) {
        var wanted = new double[logits.length][NODES];
        var other = new double[logits.length][NODES];
        for (int o = 0; o < logits.length; o++) {
            for (int k = 0; k < NODES; k++) {
                double p = Strengths.probability(logits[o] - WIDEST + k * STEP);
                wanted[o][k] = Math.log(p);
                other[o][k] = Math.log(1 - p);
            }
        }
        var likelihood = new double[TASTES.length][voters.length];
        for (int v = 0; v < voters.length; v++) {
            honest(voters[v], wanted, other, likelihood, v);
        }
        return likelihood;
    }

    private static void honest(Sight voter, double[][] wanted, double[][] other, double[][] likelihood, int v) {
        var logs = new double[NODES];
        for (int[] cell : voter.cells()) {
            double[] with = wanted[cell[0]];
            double[] against = other[cell[0]];
            for (int k = 0; k < NODES; k++) {
                logs[k] += cell[1] * with[k] + cell[2] * against[k];
            }
        }
        double largest = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            largest = Math.max(largest, log);
        }
        for (int k = 0; k < NODES; k++) {
            logs[k] = Math.exp(logs[k] - largest);
        }
        for (int t = 0; t < TASTES.length; t++) {
            double mean = 0;
            for (int k = 0; k < NODES; k++) {
                mean += TASTE_WEIGHTS[t][k] * logs[k];
            }
            likelihood[t][v] = largest + Math.log(Math.max(mean, Double.MIN_NORMAL));
        }
    }

    private double[][] member(double[] logits, double ties) {
        var likelihood = new double[RATES.length][voters.length];
        for (int q = 0; q < RATES.length; q++) {
            for (int v = 0; v < voters.length; v++) {
                for (int[] cell : voters[v].cells()) {
                    double p = Strengths.probability(logits[cell[0]]);
                    double wanted = RATES[q] / (1 - ties) + (1 - RATES[q]) * p;
                    double left = Math.log(1 - RATES[q]);
                    likelihood[q][v] +=
                            cell[1] * Math.log(wanted) + cell[2] * (left + Math.log(1 - p)) + cell[3] * left;
                }
            }
        }
        return likelihood;
    }

    private static double[] odds(double[] member, double[] honest) {
        var odds = new double[member.length];
        for (int v = 0; v < odds.length; v++) {
            odds[v] = Math.exp(Math.min(600, member[v] - honest[v]));
        }
        return odds;
    }

    private double share(double[] odds) {
        if (slope(odds, 0) <= 0) {
            return 0;
        }
        double low = 0;
        double high = MOST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (slope(odds, middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private double slope(double[] odds, double share) {
        double slope = 0;
        for (int v = 0; v < odds.length; v++) {
            slope += weights[v] * (odds[v] - 1) / (1 + share * (odds[v] - 1));
        }
        return slope;
    }

    private double gain(double[] odds, double share) {
        double gain = 0;
        for (int v = 0; v < odds.length; v++) {
            gain += weights[v] * Math.log1p(share * (odds[v] - 1));
        }
        return gain;
    }

    private double sum(double[] likelihood) {
        double sum = 0;
        for (int v = 0; v < likelihood.length; v++) {
            sum += weights[v] * likelihood[v];
        }
        return sum;
    }

    private static double[][] tasteWeights() {
        var all = new double[TASTES.length][NODES];
        for (int t = 0; t < TASTES.length; t++) {
            double sum = 0;
            for (int k = 0; k < NODES; k++) {
                double d = -WIDEST + k * STEP;
                boolean nothing = Math.abs(d) < STEP / 2;
                all[t][k] = TASTES[t] == 0 ? nothing ? 1 : 0 : Math.exp(-d * d / (2 * TASTES[t] * TASTES[t]));
                sum += all[t][k];
            }
            for (int k = 0; k < NODES; k++) {
                all[t][k] /= sum;
            }
        }
        return all;
    }
}
