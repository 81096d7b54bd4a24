package org.gemmaarena.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Fits components of one set of comparisons, each on its own. */
final class ComponentFitter {

    private final Comparisons comparisons;
    private final Cells merged;
    private final WinGraph graph;
    private final RatingOptions options;

    /**
     * @param merged the cells of {@code comparisons}, merged
     * @param graph of the same
     */
    ComponentFitter(Comparisons comparisons, Cells merged, WinGraph graph, RatingOptions options) {
        this.comparisons = comparisons;
        this.merged = merged;
        this.graph = graph;
        this.options = options;
    }

    /** The fit of a comparison component of two models or more, ascending. */
    ComponentFit fit(List<Integer> component) {
        return fit(component, Identification::columns);
    }

    /**
     * The same with the covariates that {@code identification} finds.
     *
     * <p>A covariate that passes for told but so nearly is not that doubles cannot carry the fit, or that the fit is
     * absurd ({@link Plausibility}), is left out like one that is not told, the last first.
     */
    ComponentFit fit(List<Integer> component, Function<Cells, int[]> identification) {
        int[] place = places(component);
        var votes = among(merged, place, component.size());
        int[] columns = identification.apply(votes);
        while (true) {
            try {
                return fit(component, place, votes, columns);
            } catch (ArithmeticException untold) {
                if (columns.length == 0) {
                    throw untold;
                }
                columns = Arrays.copyOf(columns, columns.length - 1);
            }
        }
    }

    private ComponentFit fit(List<Integer> component, int[] place, Cells votes, int[] columns) {
        boolean strong = !graph.separated(component);
        var point = PointEstimate.of(withColumns(votes, columns), strong, options.ties());
        Plausibility.check(point, strong);
        var names = new ArrayList<String>();
        for (int column : columns) {
            names.add(comparisons.covariateNames().get(column));
        }
        if (options.interval() == IntervalMethod.CLUSTER) {
            var voters = voters(place, component.size(), columns);
            return new ComponentFit(component, names, point, clustered(point, voters), OptionalInt.of(voters.voters()));
        }
        return new ComponentFit(component, names, point, uncertainty(point), OptionalInt.empty());
    }

    /** To the last bit as if the other covariates had not been given. */
    private static Cells withColumns(Cells votes, int[] columns) {
        return columns.length == votes.covariates()
                ? votes
                : votes.withColumns(columns).merged();
    }

    private Uncertainty uncertainty(PointEstimate point) {
        boolean bootstrap = options.interval() == IntervalMethod.BOOTSTRAP;
        if (point.kind() == FitKind.FIRTH) {
            return bootstrap ? Bootstrap.of(point, options) : fisher(point);
        }
        if (!Identification.isInformative(point.cells())) {
            return fisher(point);
        }
        return bootstrap ? Bootstrap.of(point, options) : Covariance.sandwich(point.likelihood(), point.parameters());
    }

    /** Voters' scores sum to 0 at a plain maximum alone, and tell a spread only where votes do. */
    private static Uncertainty clustered(PointEstimate point, VoterVotes voters) {
        return point.kind() == FitKind.FIRTH || !Identification.isInformative(point.cells())
                ? Uncertainty.none()
                : voters.uncertainty(point);
    }

    private static Uncertainty fisher(PointEstimate point) {
        return Covariance.fisher(point.likelihood(), point.parameters());
    }

    private VoterVotes voters(int[] place, int models, int[] columns) {
        int[] cluster = comparisons.clusters().orElseThrow();
        int[] rows = within(comparisons.cells(), place);
        return VoterVotes.of(
                comparisons.cells().withColumns(columns).pick(rows, place, models),
                IntStream.of(rows).map(row -> cluster[row]).toArray());
    }

    private int[] places(List<Integer> component) {
        var place = new int[comparisons.models()];
        Arrays.fill(place, -1);
        for (int i = 0; i < component.size(); i++) {
            place[component.get(i)] = i;
        }
        return place;
    }

    private static Cells among(Cells cells, int[] place, int models) {
        return models == cells.models() ? cells : cells.pick(within(cells, place), place, models);
    }

    /** The cells among the models that have a place; no cell joins one of them to another. */
    private static int[] within(Cells cells, int[] place) {
        return IntStream.range(0, cells.size())
                .filter(cell -> place[cells.a()[cell]] >= 0 && place[cells.b()[cell]] >= 0)
                .toArray();
    }
}
