package org.gemmaarena.leaderboard;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A board made ready for drawing: text where the board has numbers, places on the axis where it has intervals.
 *
 * @param computedAt ISO 8601, for machines
 * @param computed the same moment for people
 * @param front what may be said of the first two, or null
 * @param groups names of the models by connected group; more than one means that scores compare only inside a group
 */
record BoardView(
        String arena,
        String computedAt,
        String computed,
        String votes,
        long excludedVotes,
        boolean empty,
        boolean separated,
        boolean provisional,
        Front front,
        List<String> groups,
        IntervalAxis axis,
        List<Row> rows,
        List<Pair> pairs) {

    /** The first two models of the board and whether their 95% intervals overlap. */
    record Front(String first, String second, boolean overlap) {}

    /** @param group the number of the connected group, 0 where all models are in one */
    record Row(
            String rank,
            int colour,
            String model,
            String name,
            String score,
            String interval,
            IntervalAxis.Mark mark,
            String votes,
            String winRate,
            boolean provisional,
            int group) {}

    record Pair(
            int colourA,
            String a,
            int colourB,
            String b,
            String votes,
            String aWins,
            String bWins,
            String ties,
            String bothBad,
            String difference,
            String interval) {}

    static BoardView of(Leaderboard board) {
        Map<String, String> names =
                board.models().stream().collect(Collectors.toMap(ModelRow::model, ModelRow::name, (a, b) -> a));
        Map<String, Integer> colours = ModelColours.of(names.keySet());
        IntervalAxis axis = IntervalAxis.of(board.models());
        Function<String, String> name = id -> names.getOrDefault(id, id);
        return new BoardView(
                board.arena(),
                String.valueOf(board.computedAt()),
                BoardNumbers.moment(board.computedAt()),
                BoardNumbers.count(board.votes()),
                board.excludedVotes(),
                board.votes() == 0,
                board.separated() || "firth".equals(board.method().fit()),
                board.models().stream().anyMatch(ModelRow::provisional),
                front(board),
                groups(board, name),
                axis,
                board.models().stream()
                        .map(row -> row(row, colours.get(row.model()), axis, group(board, row.model())))
                        .toList(),
                board.pairs().stream().map(pair -> pair(pair, name, colours)).toList());
    }

    private static Row row(ModelRow row, int colour, IntervalAxis axis, int group) {
        return new Row(
                row.rank() == null ? BoardNumbers.NONE : row.rank().toString(),
                colour,
                row.model(),
                row.name(),
                BoardNumbers.whole(row.rating()),
                BoardNumbers.interval(row.lower(), row.upper()),
                axis.mark(row),
                BoardNumbers.count(row.votes()),
                BoardNumbers.percent(row.winRate()),
                row.provisional(),
                group);
    }

    private static Pair pair(PairRow pair, Function<String, String> name, Map<String, Integer> colours) {
        return new Pair(
                colours.getOrDefault(pair.a(), 0),
                name.apply(pair.a()),
                colours.getOrDefault(pair.b(), 0),
                name.apply(pair.b()),
                BoardNumbers.count(pair.votes()),
                BoardNumbers.count(pair.aWins()),
                BoardNumbers.count(pair.bWins()),
                BoardNumbers.count(pair.ties()),
                BoardNumbers.count(pair.bothBad()),
                BoardNumbers.signed(pair.difference()),
                BoardNumbers.signedInterval(pair.lower(), pair.upper()));
    }

    private static Front front(Leaderboard board) {
        List<ModelRow> settled = board.models().stream()
                .filter(row -> !row.provisional() && row.lower() != null && row.upper() != null)
                .limit(2)
                .toList();
        if (settled.size() < 2 || !connected(board, settled)) {
            return null;
        }
        ModelRow first = settled.get(0);
        ModelRow second = settled.get(1);
        return new Front(first.name(), second.name(), first.lower() <= second.upper());
    }

    private static boolean connected(Leaderboard board, List<ModelRow> rows) {
        List<String> ids = rows.stream().map(ModelRow::model).toList();
        return board.components().size() < 2
                || board.components().stream().anyMatch(component -> component.containsAll(ids));
    }

    private static int group(Leaderboard board, String model) {
        if (board.components().size() < 2) {
            return 0;
        }
        for (int number = 1; number <= board.components().size(); number++) {
            if (board.components().get(number - 1).contains(model)) {
                return number;
            }
        }
        return 0;
    }

    private static List<String> groups(Leaderboard board, Function<String, String> name) {
        return board.components().stream()
                .map(component -> component.stream().map(name).collect(Collectors.joining(", ")))
                .toList();
    }
}
