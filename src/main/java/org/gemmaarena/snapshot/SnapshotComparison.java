package org.gemmaarena.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gemmaarena.leaderboard.Leaderboard;
import org.gemmaarena.leaderboard.ModelRow;

/**
 * What is different between two boards, model by model.
 *
 * @param categories that both have a board of
 * @param models in the order of {@code a}, then those of {@code b} alone
 */
public record SnapshotComparison(
        Side a, Side b, String category, List<String> categories, boolean sameMethod, List<ModelChange> models) {

    /**
     * One of the boards.
     *
     * @param id of its snapshot; null for the live board
     * @param name of its snapshot; null for the live board
     */
    public record Side(Long id, String name, String arena, Instant computedAt, long votes, Leaderboard.Method method) {

        static Side of(Long id, String name, Leaderboard board) {
            return new Side(id, name, board.arena(), board.computedAt(), board.votes(), board.method());
        }
    }

    /** Where a model stands on one of the boards; a number that does not exist is null. */
    public record Standing(Integer rank, Double rating, Double lower, Double upper, long votes) {

        private static Standing of(ModelRow row) {
            return row == null ? null : new Standing(row.rank(), row.rating(), row.lower(), row.upper(), row.votes());
        }
    }

    /**
     * One model on both boards. What takes both boards is null where the model is on one only, or a number does not exist.
     *
     * @param a null where it is not on that board
     * @param b null where it is not on that board
     * @param difference score on {@code b} less that on {@code a}
     * @param ranks rank on {@code b} less that on {@code a}: below zero it has risen
     * @param votes those of {@code b} less those of {@code a}
     * @param overlap whether the two intervals have a score in common
     */
    public record ModelChange(
            String model,
            String name,
            Standing a,
            Standing b,
            Double difference,
            Integer ranks,
            Long votes,
            Boolean overlap) {

        private static ModelChange of(ModelRow a, ModelRow b) {
            var row = b == null ? a : b;
            boolean both = a != null && b != null;
            return new ModelChange(
                    row.model(),
                    row.name(),
                    Standing.of(a),
                    Standing.of(b),
                    both && a.rating() != null && b.rating() != null ? b.rating() - a.rating() : null,
                    both && a.rank() != null && b.rank() != null ? b.rank() - a.rank() : null,
                    both ? b.votes() - a.votes() : null,
                    both ? overlap(a, b) : null);
        }

        private static Boolean overlap(ModelRow a, ModelRow b) {
            return Stream.of(a.lower(), a.upper(), b.lower(), b.upper()).anyMatch(Objects::isNull)
                    ? null
                    : a.lower() <= b.upper() && b.lower() <= a.upper();
        }
    }

    static List<ModelChange> changes(Leaderboard a, Leaderboard b) {
        var ofA = rows(a);
        var ofB = rows(b);
        return Stream.concat(a.models().stream(), b.models().stream())
                .map(ModelRow::model)
                .distinct()
                .map(model -> ModelChange.of(ofA.get(model), ofB.get(model)))
                .toList();
    }

    /** Whether both were asked for in the same way, whatever their votes allowed. */
    static boolean sameMethod(Leaderboard.Method a, Leaderboard.Method b) {
        return asked(a).equals(asked(b));
    }

    private static List<Object> asked(Leaderboard.Method method) {
        return Stream.of(
                        method.ties(),
                        method.bothBad(),
                        method.style(),
                        method.position(),
                        method.interval(),
                        String.valueOf(method.asOf()),
                        String.valueOf(method.anchor()),
                        String.valueOf(method.anchorScore()),
                        method.eloK())
                .map(Object.class::cast)
                .toList();
    }

    private static Map<String, ModelRow> rows(Leaderboard board) {
        return board.models().stream().collect(Collectors.toMap(ModelRow::model, Function.identity()));
    }
}
