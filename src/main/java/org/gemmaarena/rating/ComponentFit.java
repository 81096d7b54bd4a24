package org.gemmaarena.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The ratings of one comparison component, with what is known of their uncertainty. */
public final class ComponentFit {

    private final List<Integer> models;
    private final List<String> covariates;
    private final PointEstimate point;
    private final Uncertainty uncertainty;
    private final OptionalInt clusters;

    /** {@code models} ascend, {@code covariates} are those of the point estimate. */
    ComponentFit(
            List<Integer> models,
            List<String> covariates,
            PointEstimate point,
            Uncertainty uncertainty,
            OptionalInt clusters) {
        this.models = List.copyOf(models);
        this.covariates = List.copyOf(covariates);
        this.point = point;
        this.uncertainty = uncertainty;
        this.clusters = clusters;
    }

    /** Indices of the models of this component, ascending, two or more. */
    public List<Integer> models() {
        return models;
    }

    public FitKind kind() {
        return point.kind();
    }

    public CovarianceKind covarianceKind() {
        return uncertainty.kind();
    }

    /** What a tie was really taken for. */
    public TieModel ties() {
        return point.ties();
    }

    /** Number of voters, where intervals were to be made from them. */
    public OptionalInt clusters() {
        return clusters;
    }

    /** Number of votes. */
    public double votes() {
        return point.cells().votes();
    }

    /**
     * The rating of a model, {@code 1000 + (400 / ln 10) beta}.
     *
     * @throws IllegalArgumentException if the model is not of this component
     */
    public double rating(int model) {
        return RatingScale.rating(point.parameters()[place(model)]);
    }

    /**
     * How far {@code a} stands above {@code b}.
     *
     * @throws IllegalArgumentException if a model is not of this component
     */
    public Difference difference(int a, int b) {
        int first = place(a);
        int second = place(b);
        double gap = point.parameters()[first] - point.parameters()[second];
        return new Difference(
                RatingScale.PER_LOGIT * gap,
                uncertainty.ofGap(first, second, gap).map(spread -> spread.scaled(RatingScale.PER_LOGIT, 0)));
    }

    /** The covariates that the ratings allow for, in their order; others were left out, see {@link BradleyTerry}. */
    public List<Coefficient> coefficients() {
        return IntStream.range(0, covariates.size())
                .mapToObj(k -> {
                    int parameter = models.size() + k;
                    double gamma = point.parameters()[parameter];
                    return new Coefficient(covariates.get(k), gamma, uncertainty.of(parameter, gamma));
                })
                .toList();
    }

    /** Present where ties were an outcome of their own. */
    public Optional<TieParameter> tieParameter() {
        if (ties() == TieModel.HALF) {
            return Optional.empty();
        }
        int parameter = point.parameters().length - 1;
        double eta = point.parameters()[parameter];
        return Optional.of(new TieParameter(Math.exp(eta), uncertainty.of(parameter, eta)));
    }

    /** In the order of the models; this is component {@code component} of the board. */
    List<Estimate> estimates(int component) {
        var spreads = new ArrayList<Optional<Spread>>();
        for (int i = 0; i < models.size(); i++) {
            spreads.add(uncertainty
                    .of(i, point.parameters()[i])
                    .map(spread -> spread.scaled(RatingScale.PER_LOGIT, RatingScale.MEAN)));
        }
        var estimates = new ArrayList<Estimate>();
        for (int i = 0; i < models.size(); i++) {
            double rating = RatingScale.rating(point.parameters()[i]);
            estimates.add(new Estimate(rating, spreads.get(i), rank(spreads, i), component));
        }
        return estimates;
    }

    private static int rank(List<Optional<Spread>> spreads, int i) {
        if (spreads.get(i).isEmpty()) {
            return 1;
        }
        var own = spreads.get(i).get();
        int above = 0;
        for (var other : spreads) {
            if (other.isPresent() && other.get().isAbove(own)) {
                above++;
            }
        }
        return 1 + above;
    }

    private int place(int model) {
        int place = models.indexOf(model);
        if (place < 0) {
            throw new IllegalArgumentException("model " + model + " is not one of " + models);
        }
        return place;
    }
}
