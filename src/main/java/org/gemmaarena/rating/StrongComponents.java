package org.gemmaarena.rating;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Strongly connected components of a directed graph.
 *
 * <p>R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1 (1972), with a stack of its own in
 * place of recursion: a chain of any length is fine.
 */
final class StrongComponents {

    private static final int UNSEEN = -1;

    private final List<List<Integer>> successors;
    private final int[] order;
    private final int[] low;
    private final int[] nextEdge;
    private final boolean[] open;
    private final Deque<Integer> unassigned = new ArrayDeque<>();
    private final Deque<Integer> path = new ArrayDeque<>();
    private final List<List<Integer>> found = new ArrayList<>();
    private int seen;

    private StrongComponents(List<List<Integer>> successors) {
        this.successors = successors;
        int nodes = successors.size();
        order = IntStream.generate(() -> UNSEEN).limit(nodes).toArray();
        low = new int[nodes];
        nextEdge = new int[nodes];
        open = new boolean[nodes];
    }

    /** The components of the graph with these successors of each node, each ascending, ordered by their first node. */
    static List<List<Integer>> of(List<List<Integer>> successors) {
        var search = new StrongComponents(successors);
        for (int node = 0; node < successors.size(); node++) {
            if (search.order[node] == UNSEEN) {
                search.explore(node);
            }
        }
        search.found.sort(Comparator.comparing(component -> component.get(0)));
        return List.copyOf(search.found);
    }

    private void explore(int start) {
        enter(start);
        while (!path.isEmpty()) {
            int node = path.peek();
            if (nextEdge[node] < successors.get(node).size()) {
                follow(node, successors.get(node).get(nextEdge[node]++));
            } else {
                leave(node);
            }
        }
    }

    private void enter(int node) {
        order[node] = seen;
        low[node] = seen++;
        open[node] = true;
        unassigned.push(node);
        path.push(node);
    }

    private void follow(int node, int successor) {
        if (order[successor] == UNSEEN) {
            enter(successor);
        } else if (open[successor]) {
            low[node] = Math.min(low[node], order[successor]);
        }
    }

    private void leave(int node) {
        path.pop();
        if (!path.isEmpty()) {
            low[path.peek()] = Math.min(low[path.peek()], low[node]);
        }
        if (low[node] == order[node]) {
            found.add(takeDownTo(node));
        }
    }

    private List<Integer> takeDownTo(int root) {
        var component = new ArrayList<Integer>();
        int node;
        do {
            node = unassigned.pop();
            open[node] = false;
            component.add(node);
        } while (node != root);
        return component.stream().sorted().toList();
    }
}
