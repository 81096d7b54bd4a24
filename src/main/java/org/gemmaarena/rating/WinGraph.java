package org.gemmaarena.rating;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

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
        components = components.stream().map(List::copyOf).toList();
        strongComponents = strongComponents.stream().map(List::copyOf).toList();
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

    private static List<List<Integer>> strongComponents(Cells cells) {
        return StrongComponents.of(
                cells.models(), ends(cells, cells.a(), cells.b()), ends(cells, cells.b(), cells.a()));
    }

    /** Whether a comparison component holds several strong ones: some gap in it is infinite or undetermined. */
    public boolean separated() {
        return strongComponents.size() > components.size();
    }

    /** The same for one of the {@link #components()}. */
    public boolean separated(List<Integer> component) {
        return !strongComponents.contains(component);
    }

    /** One end of the edge for each scoring: {@code ofFirst} where {@code a} scored, {@code ofSecond} where {@code b} did. */
    private static int[] ends(Cells cells, int[] ofFirst, int[] ofSecond) {
        var ends = IntStream.builder();
        for (int c = 0; c < cells.size(); c++) {
            if (cells.wins()[c] + cells.ties()[c] > 0) {
                ends.add(ofFirst[c]);
            }
            if (cells.losses()[c] + cells.ties()[c] > 0) {
                ends.add(ofSecond[c]);
            }
        }
        return ends.build().toArray();
    }
}
