package org.gemmaarena.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Strongly connected components of a directed graph, each ascending, ordered by their first node.
 *
 * <p>R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1 (1972), with a stack of its own in
 * place of recursion: a chain of any length is fine.
 */
final class StrongComponents {

    /** Edges leave node {@code n} from {@code firstEdge[n]} on, up to those of the next. */
    private final int[] firstEdge;

    private final int[] successors;
    private final int[] nextEdge;
    /** From 1, in the order they were seen. */
    private final int[] order;

    private final int[] low;
    private final boolean[] open;
    private final int[] unassigned;
    private final int[] path;
    /** The node of each component that was seen first. */
    private final int[] rootOf;

    private int unassignedNodes;
    private int pathLength;
    private int seen;

    private StrongComponents(int nodes, int[] from, int[] to) {
        firstEdge = new int[nodes + 1];
        for (int node : from) {
            firstEdge[node + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            firstEdge[node + 1] += firstEdge[node];
        }
        nextEdge = Arrays.copyOf(firstEdge, nodes);
        successors = new int[to.length];
        for (int edge = 0; edge < to.length; edge++) {
            successors[nextEdge[from[edge]]++] = to[edge];
        }
        System.arraycopy(firstEdge, 0, nextEdge, 0, nodes);
        order = new int[nodes];
        low = new int[nodes];
        open = new boolean[nodes];
        unassigned = new int[nodes];
        path = new int[nodes];
        rootOf = new int[nodes];
    }

    /** The components of the graph with an edge from each {@code from[i]} to {@code to[i]}. */
    static List<List<Integer>> of(int nodes, int[] from, int[] to) {
        var search = new StrongComponents(nodes, from, to);
        for (int node = 0; node < nodes; node++) {
            if (search.order[node] == 0) {
                search.explore(node);
            }
        }
        return search.foundByFirstNode();
    }

    private void explore(int start) {
        enter(start);
        while (pathLength > 0) {
            int node = path[pathLength - 1];
            if (nextEdge[node] < firstEdge[node + 1]) {
                follow(node, successors[nextEdge[node]++]);
            } else {
                leave(node);
            }
        }
    }

    private void enter(int node) {
        order[node] = ++seen;
        low[node] = seen;
        open[node] = true;
        unassigned[unassignedNodes++] = node;
        path[pathLength++] = node;
    }

    private void follow(int node, int successor) {
        if (order[successor] == 0) {
            enter(successor);
        } else if (open[successor]) {
            low[node] = Math.min(low[node], order[successor]);
        }
    }

    private void leave(int node) {
        pathLength--;
        if (pathLength > 0) {
            int above = path[pathLength - 1];
            low[above] = Math.min(low[above], low[node]);
        }
        if (low[node] == order[node]) {
            takeDownTo(node);
        }
    }

    private void takeDownTo(int root) {
        int node;
        do {
            node = unassigned[--unassignedNodes];
            open[node] = false;
            rootOf[node] = root;
        } while (node != root);
    }

    private List<List<Integer>> foundByFirstNode() {
        var components = new ArrayList<List<Integer>>();
        var place = new int[rootOf.length];
        Arrays.fill(place, -1);
        for (int node = 0; node < rootOf.length; node++) {
            if (place[rootOf[node]] < 0) {
                place[rootOf[node]] = components.size();
                components.add(new ArrayList<>());
            }
            components.get(place[rootOf[node]]).add(node);
        }
        return components;
    }
}
