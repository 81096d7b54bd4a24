package org.gemmaarena.snapshot;

import java.util.List;
import java.util.Locale;
import org.gemmaarena.snapshot.SnapshotComparison.ModelChange;
import org.gemmaarena.snapshot.SnapshotComparison.Side;
import org.gemmaarena.snapshot.SnapshotComparison.Standing;

/** Two boards side by side, made ready for drawing; what does not exist is an en dash. */
record ComparisonView(
        Head a,
        Head b,
        String category,
        List<String> categories,
        boolean sameMethod,
        boolean otherArena,
        List<Row> rows) {

    private static final String NONE = "–";

    /** First and second. */
    public List<Head> heads() {
        return List.of(a, b);
    }

    /** @param name null for the live board */
    record Head(String name, String arena, String computedAt, String votes) {

        static Head of(Side side) {
            return new Head(
                    side.name(), side.arena(), SnapshotRow.moment(side.computedAt()), SnapshotRow.count(side.votes()));
        }
    }

    /**
     * @param only {@code a} or {@code b} where the model is on that board alone; null otherwise
     * @param ranks how many ranks it has risen, below zero fallen; null where it has not moved
     * @param overlap null where that can't be told
     */
    record Row(
            String name, Cell a, Cell b, String only, String difference, Integer ranks, String votes, Boolean overlap) {

        /** On the first board and on the second. */
        public List<Cell> cells() {
            return List.of(a, b);
        }

        public boolean up() {
            return ranks > 0;
        }

        public int steps() {
            return Math.abs(ranks);
        }

        static Row of(ModelChange change) {
            String only = change.b() == null ? "a" : change.a() == null ? "b" : null;
            return new Row(
                    change.name(),
                    Cell.of(change.a()),
                    Cell.of(change.b()),
                    only,
                    signed(change.difference()),
                    change.ranks() == null || change.ranks() == 0 ? null : -change.ranks(),
                    more(change.votes()),
                    change.overlap());
        }
    }

    record Cell(String rank, String score, String interval) {

        static Cell of(Standing standing) {
            return standing == null
                    ? new Cell(NONE, NONE, null)
                    : new Cell(
                            standing.rank() == null ? NONE : standing.rank().toString(),
                            number(standing.rating()),
                            standing.lower() == null
                                    ? null
                                    : number(standing.lower()) + " – " + number(standing.upper()));
        }
    }

    static ComparisonView of(SnapshotComparison comparison) {
        return new ComparisonView(
                Head.of(comparison.a()),
                Head.of(comparison.b()),
                comparison.category(),
                comparison.categories(),
                comparison.sameMethod(),
                !comparison.a().arena().equals(comparison.b().arena()),
                comparison.models().stream().map(Row::of).toList());
    }

    private static String number(Double score) {
        return score == null ? NONE : String.format(Locale.ROOT, "%.1f", score).replace("-", "−");
    }

    private static String more(Long votes) {
        if (votes == null) {
            return NONE;
        }
        return votes == 0 ? "0" : String.format(Locale.ENGLISH, "%+,d", votes).replace("-", "−");
    }

    private static String signed(Double difference) {
        return difference == null
                ? NONE
                : String.format(Locale.ROOT, "%+.1f", difference).replace("-", "−");
    }
}
