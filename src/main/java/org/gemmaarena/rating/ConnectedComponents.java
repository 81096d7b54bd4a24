package org.gemmaarena.rating;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Connected components of an undirected graph of models, by union-find with path halving. */
final class ConnectedComponents {

    private final int[] parent;

    private ConnectedComponents(int models) {
        parent = IntStream.range(0, models).toArray();
    }

    /** The components over the pairs that {@code edge} accepts, each ascending, ordered by their first model. */
    static List<List<Integer>> of(int models, Collection<PairCounts> pairs, Predicate<PairCounts> edge) {
        var forest = new ConnectedComponents(models);
        pairs.stream().filter(edge).forEach(pair -> forest.join(pair.a(), pair.b()));
        var byRoot = new TreeMap<Integer, List<Integer>>();
        for (int model = 0; model < models; model++) {
            byRoot.computeIfAbsent(forest.root(model), root -> new ArrayList<>())
                    .add(model);
        }
        return byRoot.values().stream().map(List::copyOf).toList();
    }

    /** The smaller root stays a root, so that roots are the first models of their components. */
    private void join(int a, int b) {
        int first = root(a);
        int second = root(b);
        parent[Math.max(first, second)] = Math.min(first, second);
    }

    private int root(int model) {
        int node = model;
        while (parent[node] != node) {
            parent[node] = parent[parent[node]];
            node = parent[node];
        }
        return node;
    }
}
