package org.gemmaarena.anomaly;

/**
 * A number of voters who do not judge the answers: whenever they recognise one model they vote for it, or against it.
 *
 * @param model which model
 * @param boosts whether they vote for it; else against it
 * @param share of all voters who take part
 * @param rate with which they recognise the model and vote so; else they vote like anybody
 * @param taste how much honest voters differ in how they like this model, as a standard deviation in logits
 * @param statistic twice the logarithm of the ratio of the likelihoods with and without the campaign
 * @param membership by voter: the probability of taking part, given all votes
 */
public record Campaign(
        int model, boolean boosts, double share, double rate, double taste, double statistic, double[] membership) {

    Campaign withStatistic(double other) {
        return new Campaign(model, boosts, share, rate, taste, other, membership);
    }
}
