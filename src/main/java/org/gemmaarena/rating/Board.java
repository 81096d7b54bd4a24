package org.gemmaarena.rating;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The ratings of all models of an arena.
 *
 * <p>A model that was never compared has no estimate, and models of different components have no difference: their
 * votes say nothing about one another.
 */
public final class Board {

    private final WinGraph graph;
    private final List<ComponentFit> fits;
    private final List<Optional<Estimate>> estimates;

    /** One fit for each component of {@code graph} that has two models or more; {@code models} models in all. */
    Board(int models, WinGraph graph, List<ComponentFit> fits) {
        this.graph = graph;
        this.fits = List.copyOf(fits);
        var all = new ArrayList<Optional<Estimate>>(Collections.nCopies(models, Optional.empty()));
        for (ComponentFit fit : fits) {
            var places = Standings.of(fit, graph.components().indexOf(fit.models()));
            places.forEach((model, estimate) -> all.set(model, Optional.of(estimate)));
        }
        estimates = List.copyOf(all);
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

    /** The fits of the components of two models or more, in the order of {@link #components()}. */
    public List<ComponentFit> fits() {
        return fits;
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
}
