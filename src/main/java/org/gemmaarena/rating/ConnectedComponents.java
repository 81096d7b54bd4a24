package org.gemmaarena.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Connected components of an undirected graph of models, by union-find with path halving. */
final class ConnectedComponents {

    private final int[] parent;

    private ConnectedComponents(int models) {
        parent = Cells.identity(models);
    }

    /** The components over the cells that {@code edge} accepts, each ascending, ordered by their first model. */
    static List<List<Integer>> of(Cells cells, IntPredicate edge) {
        var forest = new ConnectedComponents(cells.models());
        for (int c = 0; c < cells.size(); c++) {
            if (edge.test(c)) {
                forest.join(cells.a()[c], cells.b()[c]);
            }
        }
        return forest.trees();
    }

    /** Roots are the first models of their components, so components appear in the order of these. */
    private List<List<Integer>> trees() {
        var components = new ArrayList<List<Integer>>();
        var place = new int[parent.length];
        for (int model = 0; model < parent.length; model++) {
            int root = root(model);
            if (root == model) {
                place[root] = components.size();
                components.add(new ArrayList<>());
            }
            components.get(place[root]).add(model);
        }
        return components;
    }

    /** The smaller root stays a root. */
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
