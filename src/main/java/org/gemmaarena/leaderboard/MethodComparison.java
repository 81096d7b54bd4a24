package org.gemmaarena.leaderboard;

import java.util.List;

/**
 * A board by every method side by side. A number that does not exist is null.
 *
 * @param methods in the order in which each model has its standings
 * @param models by score on the usual board; empty while that one is being made
 * @param changes what each other method that is ready does to the ranks
 */
public record MethodComparison(
        String arena, String category, List<Column> methods, List<Row> models, List<Change> changes) {

    /**
     * One method.
     *
     * @param method {@code half}, {@code davidson}, {@code style}, {@code position}, {@code cluster} or {@code elo}
     * @param ready whether its board is made; it is being made otherwise
     * @param votes counted votes; null where it is not ready
     * @param without what the method asks for and the votes don't give, such as {@code davidson}; null where all is given
     */
    public record Column(String method, boolean ready, Long votes, String without) {}

    /** @param published whether visitors see the model */
    public record Row(String model, String name, boolean published, long votes, List<Standing> standings) {}

    /**
     * A model by one method.
     *
     * @param rank of its interval; with Elo, which has none, its place by score
     * @param risen ranks above those of the usual board, below zero where it has fallen; with Elo, places
     */
    public record Standing(Double rating, Double lower, Double upper, Integer rank, Integer risen) {

        static final Standing NONE = new Standing(null, null, null, null, null);
    }

    /** What one method does to the ranks of the usual board; no move where it changes none. */
    public record Change(String method, List<Move> moves) {

        /** Whether it is about places by score: Elo has no intervals. */
        public boolean ofPlaces() {
            return method.equals("elo");
        }

        /** Whether two models have changed places, and nobody else has moved. */
        public boolean swap() {
            return moves.size() == 2
                    && moves.get(0).from() == moves.get(1).to()
                    && moves.get(0).to() == moves.get(1).from();
        }
    }

    /** A model's rank by the usual method and by another. */
    public record Move(String model, String name, int from, int to) {

        public boolean up() {
            return to < from;
        }
    }
}
