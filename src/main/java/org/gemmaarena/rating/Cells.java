package org.gemmaarena.rating;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Votes as parallel arrays: cell {@code c} holds the votes between models {@code a[c] < b[c]} under the same covariates.
 *
 * <p>A cell's row of the design is {@code x = e_a - e_b} followed by {@code columns[k][c]}; votes that came with the
 * models the other way round are held with the signs of their covariates turned, which is the same likelihood.
 *
 * @param models number of models
 * @param wins votes for {@code a}
 * @param losses votes for {@code b}
 * @param ties votes for neither
 * @param columns one array a covariate
 */
record Cells(int models, int[] a, int[] b, double[] wins, double[] losses, double[] ties, double[][] columns) {

    int size() {
        return a.length;
    }

    int covariates() {
        return columns.length;
    }

    double votes(int cell) {
        return wins[cell] + losses[cell] + ties[cell];
    }

    double votes() {
        double sum = 0;
        for (int c = 0; c < size(); c++) {
            sum += votes(c);
        }
        return sum;
    }

    /** The same cells with other votes. */
    Cells withVotes(double[] wins, double[] losses, double[] ties) {
        return new Cells(models, a, b, wins, losses, ties, columns);
    }

    /** The same votes with only these covariates, in this order. */
    Cells withColumns(int[] kept) {
        var left = Arrays.stream(kept).mapToObj(k -> columns[k]).toArray(double[][]::new);
        return new Cells(models, a, b, wins, losses, ties, left);
    }

    /** Cells in this order; model {@code m} becomes {@code place[m]} of {@code count}, which keeps the models' order. */
    Cells pick(int[] order, int[] place, int count) {
        var first = new int[order.length];
        var second = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            first[i] = place[a[order[i]]];
            second[i] = place[b[order[i]]];
        }
        var picked = new double[columns.length][];
        for (int k = 0; k < columns.length; k++) {
            picked[k] = picked(columns[k], order);
        }
        return new Cells(count, first, second, picked(wins, order), picked(losses, order), picked(ties, order), picked);
    }

    /**
     * The same votes in as few cells as there are pairs and covariates that differ, in an order that does not depend on
     * the present one; cells without votes are left out.
     */
    Cells merged() {
        int[] order = canonicalOrder();
        var first = new int[order.length];
        var sums = new double[3][order.length];
        int cells = 0;
        for (int row : order) {
            if (votes(row) == 0) {
                continue;
            }
            if (cells == 0 || !sameDesign(first[cells - 1], row)) {
                first[cells++] = row;
            }
            sums[0][cells - 1] += wins[row];
            sums[1][cells - 1] += losses[row];
            sums[2][cells - 1] += ties[row];
        }
        return pick(Arrays.copyOf(first, cells), identity(models), models)
                .withVotes(Arrays.copyOf(sums[0], cells), Arrays.copyOf(sums[1], cells), Arrays.copyOf(sums[2], cells));
    }

    private int[] canonicalOrder() {
        int[] order = sortedBy(a, sortedBy(b, identity(size())));
        if (covariates() > 0) {
            int start = 0;
            for (int end = 1; end <= order.length; end++) {
                if (end == order.length || !samePair(order[start], order[end])) {
                    sortByColumns(order, start, end);
                    start = end;
                }
            }
        }
        return order;
    }

    /** Counting sort, stable and linear: there are few models and many votes. */
    private int[] sortedBy(int[] model, int[] order) {
        var next = new int[models + 1];
        for (int key : model) {
            next[key + 1]++;
        }
        for (int key = 0; key < models; key++) {
            next[key + 1] += next[key];
        }
        var sorted = new int[order.length];
        for (int row : order) {
            sorted[next[model[row]]++] = row;
        }
        return sorted;
    }

    private void sortByColumns(int[] order, int start, int end) {
        var byColumns = Comparator.<Integer>comparingDouble(row -> columns[0][row]);
        for (int k = 1; k < columns.length; k++) {
            double[] column = columns[k];
            byColumns = byColumns.thenComparingDouble(row -> column[row]);
        }
        int[] sorted = Arrays.stream(order, start, end)
                .boxed()
                .sorted(byColumns)
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(sorted, 0, order, start, sorted.length);
    }

    private boolean samePair(int row, int other) {
        return a[row] == a[other] && b[row] == b[other];
    }

    private boolean sameDesign(int row, int other) {
        if (!samePair(row, other)) {
            return false;
        }
        for (double[] column : columns) {
            if (column[row] != column[other]) {
                return false;
            }
        }
        return true;
    }

    static int[] identity(int length) {
        var identity = new int[length];
        for (int i = 0; i < length; i++) {
            identity[i] = i;
        }
        return identity;
    }

    private static double[] picked(double[] values, int[] order) {
        var picked = new double[order.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = values[order[i]];
        }
        return picked;
    }
}
