package org.gemmaarena.rating;

import java.util.Collection;
import java.util.List;

/**
 * The votes of one comparison component, and the Bradley-Terry likelihood on them.
 *
 * <p>Model {@code a} beats {@code b} with probability {@code p = sigma(beta_a - beta_b)}; a tie counts as half a win
 * each. Strengths {@code beta} are logits, one a model.
 *
 * @param models number of models of the component
 * @param pairs their votes, with indices counted inside the component
 */
record Comparisons(int models, List<PairCounts> pairs) {

    /** A quantity of a pair when its first model is {@code gap} logits above its second. */
    interface OfPair {
        double at(PairCounts pair, double gap);
    }

    /** The votes among the models of {@code component}, ascending; {@code component.get(i)} becomes {@code i}. */
    static Comparisons among(List<Integer> component, Collection<PairCounts> all) {
        var pairs = all.stream()
                .filter(pair -> pair.votes() > 0 && component.contains(pair.a()))
                .map(pair -> new PairCounts(
                        component.indexOf(pair.a()),
                        component.indexOf(pair.b()),
                        pair.aWins(),
                        pair.bWins(),
                        pair.ties()))
                .toList();
        return new Comparisons(component.size(), pairs);
    }

    /** {@code sum of points_a ln p + points_b ln(1 - p)}. */
    double logLikelihood(double[] beta) {
        double sum = 0;
        for (PairCounts pair : pairs) {
            double gap = gap(pair, beta);
            sum += pair.aPoints() * Logistic.logProbability(gap) + pair.bPoints() * Logistic.logProbability(-gap);
        }
        return sum;
    }

    /** Gradient of the log-likelihood: actual less expected points. */
    double[] score(double[] beta) {
        return gradient(
                (pair, gap) -> pair.aPoints() * Logistic.probability(-gap) - pair.bPoints() * Logistic.probability(gap),
                beta);
    }

    /** {@code H = sum of n p (1 - p) x x'}, where {@code x = e_a - e_b}. */
    Laplacian information(double[] beta) {
        return laplacian((pair, gap) -> pair.votes() * variance(gap), beta);
    }

    /** {@code sum of pull(pair, gap) x}. */
    double[] gradient(OfPair pull, double[] beta) {
        var gradient = new double[models];
        for (PairCounts pair : pairs) {
            double value = pull.at(pair, gap(pair, beta));
            gradient[pair.a()] += value;
            gradient[pair.b()] -= value;
        }
        return gradient;
    }

    /** {@code sum of weight(pair, gap) x x'}. */
    Laplacian laplacian(OfPair weight, double[] beta) {
        var laplacian = new Laplacian(models);
        for (PairCounts pair : pairs) {
            laplacian.add(pair.a(), pair.b(), weight.at(pair, gap(pair, beta)));
        }
        return laplacian;
    }

    /** {@code p (1 - p)} at this gap. */
    static double variance(double gap) {
        return Logistic.probability(gap) * Logistic.probability(-gap);
    }

    private static double gap(PairCounts pair, double[] beta) {
        return beta[pair.a()] - beta[pair.b()];
    }
}
