package org.gemmaarena.leaderboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.gemmaarena.leaderboard.MethodComparison.Change;
import org.gemmaarena.leaderboard.MethodComparison.Column;
import org.gemmaarena.leaderboard.MethodComparison.Move;
import org.gemmaarena.leaderboard.MethodComparison.Row;
import org.gemmaarena.leaderboard.MethodComparison.Standing;

/** Puts the boards of one arena and category by several methods side by side; pure. */
final class MethodTable {

    private final Map<ComparedMethod, Map<String, Standing>> standings = new EnumMap<>(ComparedMethod.class);
    private final Map<ComparedMethod, Leaderboard> boards;
    private final Leaderboard base;

    /** @param boards those that are ready */
    private MethodTable(Map<ComparedMethod, Leaderboard> boards) {
        this.boards = boards;
        this.base = boards.get(ComparedMethod.HALF);
        boards.forEach(
                (method, board) -> standings.put(method, method == ComparedMethod.ELO ? places(board) : ranks(board)));
    }

    /** @param hidden models that visitors don't see */
    static MethodComparison of(BoardRequest request, Map<ComparedMethod, Leaderboard> boards, Set<String> hidden) {
        var table = new MethodTable(boards);
        return new MethodComparison(
                request.arena(),
                request.method().category(),
                Arrays.stream(ComparedMethod.values()).map(table::column).toList(),
                table.base == null
                        ? List.of()
                        : table.base.models().stream()
                                .map(row -> table.row(row, hidden))
                                .toList(),
                table.base == null ? List.of() : table.changes());
    }

    private Column column(ComparedMethod method) {
        var board = boards.get(method);
        return new Column(
                label(method),
                board != null,
                board == null ? null : board.votes(),
                board == null ? null : without(board));
    }

    private static String without(Leaderboard board) {
        var method = board.method();
        if (board.votes() == 0) {
            return null;
        }
        if (!method.ties().equals(method.tiesFitted())) {
            return "davidson";
        }
        if (method.intervalFitted().equals("none") && method.interval().equals("cluster")) {
            return "cluster";
        }
        if (method.position().equals("adjusted") && board.positionBias() == null) {
            return "position";
        }
        return board.style() != null && board.style().isEmpty() ? "style" : null;
    }

    private Row row(ModelRow row, Set<String> hidden) {
        var ofModel = new ArrayList<Standing>();
        for (var method : ComparedMethod.values()) {
            ofModel.add(standings.getOrDefault(method, Map.of()).getOrDefault(row.model(), Standing.NONE));
        }
        return new Row(row.model(), row.name(), !hidden.contains(row.model()), row.votes(), ofModel);
    }

    private List<Change> changes() {
        return boards.keySet().stream()
                .filter(method -> method != ComparedMethod.HALF)
                .sorted()
                .map(method -> new Change(label(method), moves(standings.get(method))))
                .toList();
    }

    private List<Move> moves(Map<String, Standing> others) {
        var moves = new ArrayList<Move>();
        for (var row : base.models()) {
            var other = others.getOrDefault(row.model(), Standing.NONE);
            if (other.risen() != null && other.risen() != 0) {
                moves.add(new Move(row.model(), row.name(), other.rank() + other.risen(), other.rank()));
            }
        }
        return moves;
    }

    private Map<String, Standing> ranks(Leaderboard board) {
        var usual = new HashMap<String, Integer>();
        if (base != null) {
            base.models().forEach(row -> usual.put(row.model(), row.rank()));
        }
        var ranks = new HashMap<String, Standing>();
        for (var row : board.models()) {
            ranks.put(
                    row.model(),
                    new Standing(
                            row.rating(),
                            row.lower(),
                            row.upper(),
                            row.rank(),
                            risen(usual.get(row.model()), row.rank())));
        }
        return ranks;
    }

    private static Map<String, Standing> places(Leaderboard board) {
        var places = new HashMap<String, Standing>();
        for (var row : board.models()) {
            var place = place(board, row, ModelRow::elo);
            places.put(
                    row.model(),
                    new Standing(row.elo(), null, null, place, risen(place(board, row, ModelRow::rating), place)));
        }
        return places;
    }

    /** 1 + the number of models that it compares with and that have a higher score; null without a score. */
    private static Integer place(Leaderboard board, ModelRow row, Function<ModelRow, Double> score) {
        var own = score.apply(row);
        var compared = board.components().stream()
                .filter(component -> component.contains(row.model()))
                .findFirst();
        if (own == null || compared.isEmpty()) {
            return null;
        }
        return 1
                + (int) board.models().stream()
                        .filter(other -> compared.get().contains(other.model()))
                        .map(score)
                        .filter(Objects::nonNull)
                        .filter(other -> other > own)
                        .count();
    }

    private static Integer risen(Integer usual, Integer rank) {
        return usual == null || rank == null ? null : usual - rank;
    }

    private static String label(ComparedMethod method) {
        return method.name().toLowerCase(Locale.ROOT);
    }
}
