package org.gemmaarena.rating;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The ratings of all models of an arena.
 *
 * <p>A model that was never compared has no estimate, and models of different components have no difference: their
 * votes say nothing about one another. Coefficients, tie parameter and the like, of which a board shows one, are those of
 * the component with the most votes; {@link #fits()} has them all.
 */
public final class Board {

    private final WinGraph graph;
    private final List<ComponentFit> fits;
    private final List<Optional<Estimate>> estimates;

    private Board(WinGraph graph, List<ComponentFit> fits, List<Optional<Estimate>> estimates) {
        this.graph = graph;
        this.fits = List.copyOf(fits);
        this.estimates = List.copyOf(estimates);
    }

    /** One fit for each component of {@code graph} that has two models or more; {@code models} models in all. */
    static Board of(int models, WinGraph graph, List<ComponentFit> fits) {
        var estimates = new ArrayList<Optional<Estimate>>(Collections.nCopies(models, Optional.empty()));
        for (ComponentFit fit : fits) {
            var ofFit = fit.estimates(graph.components().indexOf(fit.models()));
            for (int i = 0; i < ofFit.size(); i++) {
                estimates.set(fit.models().get(i), Optional.of(ofFit.get(i)));
            }
        }
        return new Board(graph, fits, estimates);
    }

    /** The estimate of each model, by its index; empty where it was never compared. */
    public List<Optional<Estimate>> estimates() {
        return estimates;
    }

    /**
     * The estimate of one model.
     *
     * @throws IndexOutOfBoundsException if there is no such model
     */
    public Optional<Estimate> estimate(int model) {
        return estimates.get(model);
    }

    /** Comparison components, each ascending, ordered by their first model; a model without votes is one of its own. */
    public List<List<Integer>> components() {
        return graph.components();
    }

    /** Whether a maximum likelihood gap inside some component is infinite or undetermined, see {@link WinGraph}. */
    public boolean separated() {
        return graph.separated();
    }

    /** {@link FitKind#FIRTH} if any component needed it. */
    public FitKind kind() {
        return fits.stream().anyMatch(fit -> fit.kind() == FitKind.FIRTH) ? FitKind.FIRTH : FitKind.MLE;
    }

    /** The fits of the components of two models or more, in the order of {@link #components()}; anchors apart. */
    public List<ComponentFit> fits() {
        return fits;
    }

    /**
     * The covariates that the ratings allow for, in their order, of the component with the most votes. A covariate of the
     * comparisons that is not here was left out there, because the votes do not tell it, see {@link BradleyTerry}; in
     * smaller components more of them may be left out.
     */
    public List<Coefficient> coefficients() {
        return main().map(ComponentFit::coefficients).orElse(List.of());
    }

    /** Of the component with the most votes, if ties are an outcome of their own there. */
    public Optional<TieParameter> tieParameter() {
        return main().flatMap(ComponentFit::tieParameter);
    }

    /** What a tie was really taken for in the component with the most votes. */
    public TieModel ties() {
        return main().map(ComponentFit::ties).orElse(TieModel.HALF);
    }

    /** How the spreads of the component with the most votes were really made. */
    public CovarianceKind covarianceKind() {
        return main().map(ComponentFit::covarianceKind).orElse(CovarianceKind.NONE);
    }

    /** Number of voters in the component with the most votes, where intervals were to be made from them. */
    public OptionalInt clusters() {
        return main().map(ComponentFit::clusters).orElse(OptionalInt.empty());
    }

    /**
     * How far {@code a} stands above {@code b}; empty if they are in different components.
     *
     * @throws IndexOutOfBoundsException if there is no such model
     */
    public Optional<Difference> difference(int a, int b) {
        var ofA = estimate(a).map(Estimate::component);
        if (ofA.isEmpty() || !ofA.equals(estimate(b).map(Estimate::component))) {
            return Optional.empty();
        }
        return fits.stream().filter(fit -> fit.models().contains(a)).findFirst().map(fit -> fit.difference(a, b));
    }

    /**
     * The same board with one model held at a score: ratings of its component are shifted, their spreads become those of
     * the difference from the anchor, which has none itself. Ranks stay as they are, relative to the mean, and so do
     * other components; an anchor that was never compared changes nothing.
     *
     * @throws IndexOutOfBoundsException if there is no such model
     */
    public Board anchored(int model, double score) {
        if (estimate(model).isEmpty()) {
            return this;
        }
        var anchored = new ArrayList<>(estimates);
        for (int other : components().get(estimate(model).get().component())) {
            var gap = difference(other, model).orElseThrow();
            var old = estimate(other).orElseThrow();
            var spread = gap.spread().filter(any -> other != model).map(any -> any.scaled(1, score));
            anchored.set(
                    other, Optional.of(new Estimate(score + gap.difference(), spread, old.rank(), old.component())));
        }
        return new Board(graph, fits, anchored);
    }

    private Optional<ComponentFit> main() {
        return fits.stream().max(Comparator.comparingDouble(ComponentFit::votes));
    }
}
