package org.gemmaarena.leaderboard;

import java.util.ArrayList;
import java.util.List;
import org.gemmaarena.leaderboard.MethodComparison.Change;
import org.gemmaarena.leaderboard.MethodComparison.Column;
import org.gemmaarena.leaderboard.MethodComparison.Standing;

/**
 * The methods side by side, made ready for drawing.
 *
 * @param started whether the usual board is there, to which the others are compared
 * @param waiting ids of the methods that are not ready
 * @param unchanged ids of the methods that change no rank
 * @param changes the others
 */
record AdminBoardView(
        String arena,
        String category,
        String votes,
        boolean started,
        boolean empty,
        List<String> waiting,
        List<String> unchanged,
        List<Change> changes,
        List<Column> methods,
        List<Row> rows) {

    record Row(String model, String name, boolean published, String votes, List<Cell> cells) {}

    /**
     * @param ready whether the method has its board
     * @param from the rank on the usual board where this one is another; null otherwise
     */
    record Cell(boolean ready, String score, String interval, String rank, Integer risen, Integer from) {

        public boolean up() {
            return risen > 0;
        }
    }

    static AdminBoardView of(MethodComparison comparison) {
        var base = comparison.methods().get(0);
        return new AdminBoardView(
                comparison.arena(),
                comparison.category(),
                base.ready() ? BoardNumbers.count(base.votes()) : null,
                base.ready(),
                base.ready() && base.votes() == 0,
                comparison.methods().stream()
                        .filter(method -> !method.ready())
                        .map(Column::method)
                        .toList(),
                comparison.changes().stream()
                        .filter(change -> change.moves().isEmpty())
                        .map(Change::method)
                        .toList(),
                comparison.changes().stream()
                        .filter(change -> !change.moves().isEmpty())
                        .toList(),
                comparison.methods(),
                comparison.models().stream()
                        .map(row -> new Row(
                                row.model(),
                                row.name(),
                                row.published(),
                                BoardNumbers.count(row.votes()),
                                cells(comparison.methods(), row.standings())))
                        .toList());
    }

    private static List<Cell> cells(List<Column> methods, List<Standing> standings) {
        var cells = new ArrayList<Cell>();
        for (int column = 0; column < methods.size(); column++) {
            var standing = standings.get(column);
            boolean moved = standing.risen() != null && standing.risen() != 0;
            cells.add(new Cell(
                    methods.get(column).ready(),
                    BoardNumbers.whole(standing.rating()),
                    standing.lower() == null ? null : BoardNumbers.interval(standing.lower(), standing.upper()),
                    standing.rank() == null
                            ? BoardNumbers.NONE
                            : standing.rank().toString(),
                    moved ? standing.risen() : null,
                    moved ? standing.rank() + standing.risen() : null));
        }
        return cells;
    }
}
