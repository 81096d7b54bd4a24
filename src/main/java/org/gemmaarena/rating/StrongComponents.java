package org.gemmaarena.rating;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Strongly connected components of a directed graph, each ascending, ordered by their first node.
 *
 * <p>R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1 (1972), with a stack of its own in
 * place of recursion: a chain of any length is fine.
 */
final class StrongComponents {

    private static final int UNSEEN = -1;

    private final int[] firstEdge;
    private final int[] successors;
    private final int[] order;
    private final int[] low;
    private final int[] nextEdge;
    private final boolean[] open;
    private final Deque<Integer> unassigned = new ArrayDeque<>();
    private final Deque<Integer> path = new ArrayDeque<>();
    private final List<List<Integer>> found = new ArrayList<>();
    private int seen;

    private StrongComponents(int nodes, int[] from, int[] to) {
        firstEdge = new int[nodes + 1];
        for (int node : from) {
            firstEdge[node + 1]++;
        }
        Arrays.parallelPrefix(firstEdge, Integer::sum);
        nextEdge = Arrays.copyOf(firstEdge, nodes);
        successors = new int[to.length];
        for (int edge = 0; edge < to.length; edge++) {
            successors[nextEdge[from[edge]]++] = to[edge];
        }
        System.arraycopy(firstEdge, 0, nextEdge, 0, nodes);
        order = new int[nodes];
        Arrays.fill(order, UNSEEN);
        low = new int[nodes];
        open = new boolean[nodes];
    }

    /** The components of the graph with an edge from each {@code from[i]} to {@code to[i]}. */
    static List<List<Integer>> of(int nodes, int[] from, int[] to) {
        var search = new StrongComponents(nodes, from, to);
        for (int node = 0; node < nodes; node++) {
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
            if (nextEdge[node] < firstEdge[node + 1]) {
                follow(node, successors[nextEdge[node]++]);
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
