package org.gemmaarena.rating;

import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/** The ratings of one comparison component, with their covariance. */
public final class ComponentFit {

    private final List<Integer> models;
    private final FitKind kind;
    private final CovarianceKind covarianceKind;
    private final double[] beta;
    private final DMatrixRMaj covariance;

    /** Strengths and covariance in logits, in the order of {@code models}, which ascend. */
    ComponentFit(
            List<Integer> models, FitKind kind, CovarianceKind covarianceKind, double[] beta, DMatrixRMaj covariance) {
        this.models = List.copyOf(models);
        this.kind = kind;
        this.covarianceKind = covarianceKind;
        this.beta = centred(beta);
        this.covariance = covariance;
    }

    /** Indices of the models of this component, ascending, two or more. */
    public List<Integer> models() {
        return models;
    }

    public FitKind kind() {
        return kind;
    }

    public CovarianceKind covarianceKind() {
        return covarianceKind;
    }

    /**
     * The rating of a model, {@code 1000 + (400 / ln 10) beta}.
     *
     * @throws IllegalArgumentException if the model is not of this component
     */
    public double rating(int model) {
        return RatingScale.MEAN + RatingScale.PER_LOGIT * beta[place(model)];
    }

    /**
     * The covariance of two ratings, in squared rating units, both taken relative to the mean of the component; the
     * variance of one where both are the same.
     *
     * @throws IllegalArgumentException if a model is not of this component
     */
    public double covariance(int a, int b) {
        return RatingScale.PER_LOGIT * RatingScale.PER_LOGIT * covariance.get(place(a), place(b));
    }

    /**
     * How far {@code a} stands above {@code b}.
     *
     * @throws IllegalArgumentException if a model is not of this component
     */
    public Difference difference(int a, int b) {
        double variance = covariance(a, a) + covariance(b, b) - 2 * covariance(a, b);
        double gap = RatingScale.PER_LOGIT * (beta[place(a)] - beta[place(b)]);
        return Difference.of(gap, Math.sqrt(Math.max(0, variance)));
    }

    private int place(int model) {
        int place = models.indexOf(model);
        if (place < 0) {
            throw new IllegalArgumentException("model " + model + " is not one of " + models);
        }
        return place;
    }

    private static double[] centred(double[] beta) {
        double mean = Arrays.stream(beta).average().orElseThrow();
        return Arrays.stream(beta).map(value -> value - mean).toArray();
    }
}
