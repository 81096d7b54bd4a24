package org.gemmaarena.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Who can be compared with whom, and whether a plain fit exists.
 *
 * <p>The comparison graph joins models that met. The win graph has an edge from a model to each it beat; a tie, being
 * half a win for each, gives an edge both ways. The strengths of a component have a finite, unique maximum likelihood
 * estimate exactly if the win graph is strongly connected on it (L. R. Ford, "Solution of a ranking problem from binary
 * comparisons", Amer. Math. Monthly 64 (1957); Hunter, Ann. Statist. 32 (2004), assumption 1).
 *
 * @param components comparison components, each ascending, ordered by their first model; a model without votes is one
 *     of its own
 * @param strongComponents strongly connected components of the win graph, in the same form
 */
public record WinGraph(List<List<Integer>> components, List<List<Integer>> strongComponents) {

    public WinGraph {
        components = copy(components);
        strongComponents = copy(strongComponents);
    }

    private static List<List<Integer>> copy(List<List<Integer>> groups) {
        var copy = new ArrayList<List<Integer>>();
        for (List<Integer> group : groups) {
            copy.add(List.copyOf(group));
        }
        return List.copyOf(copy);
    }

    /**
     * @param models number of models; indices of {@code pairs} are below it
     * @throws IndexOutOfBoundsException if one is not
     */
    public static WinGraph of(int models, Collection<PairCounts> pairs) {
        return of(Comparisons.of(models, pairs).cells());
    }

    static WinGraph of(Cells cells) {
        return new WinGraph(ConnectedComponents.of(cells, cell -> cells.votes(cell) > 0), strongComponents(cells));
    }

    /** Whether {@code cells} make one strong component. */
    static boolean isStronglyConnected(Cells cells) {
        return strongComponents(cells).size() == 1;
    }

    /** Whether a comparison component holds several strong ones: some gap in it is infinite or undetermined. */
    public boolean separated() {
        return strongComponents.size() > components.size();
    }

    /** The same for one of the {@link #components()}. */
    public boolean separated(List<Integer> component) {
        return !strongComponents.contains(component);
    }

    /** An edge for each scoring: from {@code a} where it scored, and from {@code b} where that did. */
    private static List<List<Integer>> strongComponents(Cells cells) {
        var from = new int[2 * cells.size()];
        var to = new int[2 * cells.size()];
        int edges = 0;
        for (int c = 0; c < cells.size(); c++) {
            if (cells.wins()[c] + cells.ties()[c] > 0) {
                from[edges] = cells.a()[c];
                to[edges++] = cells.b()[c];
            }
            if (cells.losses()[c] + cells.ties()[c] > 0) {
                from[edges] = cells.b()[c];
                to[edges++] = cells.a()[c];
            }
        }
        return StrongComponents.of(cells.models(), Arrays.copyOf(from, edges), Arrays.copyOf(to, edges));
    }
}
