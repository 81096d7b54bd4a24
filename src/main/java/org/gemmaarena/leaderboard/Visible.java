package org.gemmaarena.leaderboard;

import java.util.List;
import java.util.Set;

/** A board without hidden models. Scores and intervals stay as they are: the hidden ones' votes stand behind them. */
final class Visible {

    private Visible() {}

    static Leaderboard of(Leaderboard board, Set<String> hidden) {
        if (hidden.isEmpty()) {
            return board;
        }
        return new Leaderboard(
                board.arena(),
                board.method().withoutAnchorAmong(hidden),
                board.computedAt(),
                board.votes(),
                board.excludedVotes(),
                board.separated(),
                board.components().stream()
                        .map(component -> component.stream()
                                .filter(model -> !hidden.contains(model))
                                .toList())
                        .filter(component -> !component.isEmpty())
                        .toList(),
                board.positionBias(),
                board.style(),
                board.tieParameter(),
                rows(board.models(), board.components(), hidden),
                board.pairs().stream()
                        .filter(pair -> !hidden.contains(pair.a()) && !hidden.contains(pair.b()))
                        .toList(),
                board.snapshot());
    }

    /** The rows that are left, with ranks among themselves. */
    static List<ModelRow> rows(List<ModelRow> rows, List<List<String>> components, Set<String> hidden) {
        if (hidden.isEmpty()) {
            return rows;
        }
        var left = rows.stream().filter(row -> !hidden.contains(row.model())).toList();
        return left.stream().map(row -> row.ranked(rank(row, left, components))).toList();
    }

    private static Integer rank(ModelRow row, List<ModelRow> rows, List<List<String>> components) {
        if (row.rank() == null) {
            return null;
        }
        var compared = components.stream()
                .filter(component -> component.contains(row.model()))
                .findFirst()
                .orElseThrow();
        return 1
                + (int) rows.stream()
                        .filter(other -> other.rank() != null && compared.contains(other.model()))
                        .filter(other -> lower(other) > upper(row))
                        .count();
    }

    /** The score that others are measured from has no interval. */
    private static double lower(ModelRow row) {
        return row.lower() == null ? row.rating() : row.lower();
    }

    private static double upper(ModelRow row) {
        return row.upper() == null ? row.rating() : row.upper();
    }
}
