package org.gemmaarena.rating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

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
        return new WinGraph(
                ConnectedComponents.of(models, pairs, pair -> pair.votes() > 0),
                StrongComponents.of(beaten(models, pairs)));
    }

    /** Whether a comparison component holds several strong ones: some gap in it is infinite or undetermined. */
    public boolean separated() {
        return strongComponents.size() > components.size();
    }

    /** The same for one of the {@link #components()}. */
    public boolean separated(List<Integer> component) {
        return !strongComponents.contains(component);
    }

    private static List<List<Integer>> beaten(int models, Collection<PairCounts> pairs) {
        List<List<Integer>> beaten =
                Stream.<List<Integer>>generate(ArrayList::new).limit(models).toList();
        for (PairCounts pair : pairs) {
            if (pair.aPoints() > 0) {
                beaten.get(pair.a()).add(pair.b());
            }
            if (pair.bPoints() > 0) {
                beaten.get(pair.b()).add(pair.a());
            }
        }
        return beaten;
    }
}
