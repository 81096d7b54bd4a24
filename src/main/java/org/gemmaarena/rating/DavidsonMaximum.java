package org.gemmaarena.rating;

/**
 * Whether the likelihood of {@link DavidsonTies} has a maximum, given that the win graph is strongly connected.
 *
 * <p>It has none exactly if it never falls along some direction of strengths {@code d} and {@code eta}. Where ties join
 * both ways and the win graph is strongly connected, such a direction must raise {@code eta}, at rate 1 say: then each
 * winner must gain on its loser by 2 or more, and models that tied may move apart by 2 at most. These constraints,
 * {@code d_loser - d_winner <= -2} and {@code |d_a - d_b| <= 2}, can be met exactly if their graph has no negative cycle
 * (Bellman and Ford). Without ties {@code eta} falls for ever.
 */
final class DavidsonMaximum {

    private static final double APART = 2;

    private DavidsonMaximum() {}

    static boolean exists(Cells cells) {
        boolean ties = false;
        boolean bothWays = false;
        for (int c = 0; c < cells.size(); c++) {
            ties |= cells.ties()[c] > 0;
            bothWays |= cells.wins()[c] > 0 && cells.losses()[c] > 0;
        }
        return ties && (bothWays || hasNegativeCycle(cells));
    }

    private static boolean hasNegativeCycle(Cells cells) {
        var distance = new double[cells.models()];
        for (int round = 0; round <= cells.models(); round++) {
            if (!relax(cells, distance)) {
                return false;
            }
        }
        return true;
    }

    private static boolean relax(Cells cells, double[] distance) {
        boolean shorter = false;
        for (int c = 0; c < cells.size(); c++) {
            int a = cells.a()[c];
            int b = cells.b()[c];
            if (cells.wins()[c] > 0) {
                shorter |= follow(distance, a, b, -APART);
            }
            if (cells.losses()[c] > 0) {
                shorter |= follow(distance, b, a, -APART);
            }
            if (cells.ties()[c] > 0) {
                shorter |= follow(distance, a, b, APART) | follow(distance, b, a, APART);
            }
        }
        return shorter;
    }

    private static boolean follow(double[] distance, int from, int to, double length) {
        if (distance[from] + length >= distance[to]) {
            return false;
        }
        distance[to] = distance[from] + length;
        return true;
    }
}
