package org.gemmaarena.leaderboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A board made ready for drawing: text where the board has numbers, places on the axis where it has intervals.
 *
 * @param computedAt ISO 8601, for machines
 * @param computed the same moment for people
 * @param separated whether some model has only won or only lost
 * @param corrected whether scores are Firth's
 * @param findings what may be said of the models next to each other, from the top
 * @param groups names of the models by connected group, those without any left out; more than one means that scores
 *     compare only inside a group
 * @param frozen null where the board is live
 */
record BoardView(
        String arena,
        String computedAt,
        String computed,
        String votes,
        long excludedVotes,
        boolean empty,
        boolean separated,
        boolean corrected,
        boolean provisional,
        MethodView method,
        List<Finding> findings,
        List<String> groups,
        IntervalAxis axis,
        List<Row> rows,
        List<Pair> pairs,
        Frozen frozen) {

    /** Since when and why the board stands still. */
    record Frozen(String day, String name, String note) {

        static Frozen of(Leaderboard.Snapshot snapshot) {
            return snapshot == null
                    ? null
                    : new Frozen(BoardNumbers.moment(snapshot.madeAt()), snapshot.name(), snapshot.note());
        }
    }

    private static final int MOST_PAIRS_OPEN = 45;
    private static final int MOST_FINDINGS = 3;

    /**
     * @param against what may be said of it and the next one down that it compares with; null if there is none
     * @param change null if the model never changed under its id
     * @param group the number of the connected group, 0 where there are not several or the model is in none
     */
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
            String elo,
            Finding against,
            boolean provisional,
            int group,
            Change change) {}

    /** When a model changed last, as a day, and the names of what changed. */
    record Change(String day, List<String> what) {}

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
            String interval,
            String probability,
            Finding finding) {}

    /** Whether there are more pairs than a page can show without being asked. */
    public boolean manyPairs() {
        return pairs.size() > MOST_PAIRS_OPEN;
    }

    static BoardView of(Leaderboard board) {
        Map<String, ModelRow> models = board.models().stream().collect(Collectors.toMap(ModelRow::model, row -> row));
        Map<String, Integer> colours = ModelColours.of(models.keySet());
        IntervalAxis axis = IntervalAxis.of(board.models());
        List<Finding> neighbours = neighbours(board);
        List<Row> rows = new ArrayList<>();
        for (int place = 0; place < board.models().size(); place++) {
            ModelRow row = board.models().get(place);
            rows.add(row(row, colours.get(row.model()), axis, neighbours.get(place), group(board, row.model())));
        }
        return new BoardView(
                board.arena(),
                String.valueOf(board.computedAt()),
                BoardNumbers.moment(board.computedAt()),
                BoardNumbers.count(board.votes()),
                board.excludedVotes(),
                board.votes() == 0,
                board.separated(),
                "firth".equals(board.method().fit()),
                board.models().stream().anyMatch(ModelRow::provisional),
                MethodView.of(board),
                neighbours.stream()
                        .filter(finding -> finding != null && finding.kind() != Finding.Kind.UNMET)
                        .limit(MOST_FINDINGS)
                        .toList(),
                groups(board, id -> models.get(id).name()),
                axis,
                rows,
                board.pairs().stream().map(pair -> pair(pair, models, colours)).toList(),
                Frozen.of(board.snapshot()));
    }

    private static Row row(ModelRow row, int colour, IntervalAxis axis, Finding against, int group) {
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
                BoardNumbers.whole(row.elo()),
                against,
                row.provisional(),
                group,
                row.changedAt() == null ? null : new Change(BoardNumbers.day(row.changedAt()), row.changed()));
    }

    private static Pair pair(PairRow pair, Map<String, ModelRow> models, Map<String, Integer> colours) {
        return new Pair(
                colours.getOrDefault(pair.a(), 0),
                models.get(pair.a()).name(),
                colours.getOrDefault(pair.b(), 0),
                models.get(pair.b()).name(),
                BoardNumbers.count(pair.votes()),
                BoardNumbers.count(pair.aWins()),
                BoardNumbers.count(pair.bWins()),
                BoardNumbers.count(pair.ties()),
                BoardNumbers.count(pair.bothBad()),
                BoardNumbers.signed(pair.difference()),
                BoardNumbers.signedInterval(pair.lower(), pair.upper()),
                BoardNumbers.probability(pair.probabilityABetter()),
                Finding.of(models.get(pair.a()), models.get(pair.b()), Optional.of(pair)));
    }

    /** Of each model and the next one down that it compares with; null where there is none. */
    private static List<Finding> neighbours(Leaderboard board) {
        var findings = new ArrayList<Finding>();
        for (int place = 0; place < board.models().size(); place++) {
            var row = board.models().get(place);
            findings.add(board.models().stream()
                    .skip(place + 1L)
                    .filter(other -> comparable(board, row, other))
                    .findFirst()
                    .map(next -> Finding.of(row, next, met(board, row, next)))
                    .orElse(null));
        }
        return findings;
    }

    private static boolean comparable(Leaderboard board, ModelRow row, ModelRow other) {
        return board.components().stream()
                .anyMatch(component -> component.containsAll(List.of(row.model(), other.model())));
    }

    private static Optional<PairRow> met(Leaderboard board, ModelRow row, ModelRow other) {
        var both = List.of(row.model(), other.model());
        return board.pairs().stream()
                .filter(pair -> both.contains(pair.a()) && both.contains(pair.b()))
                .findFirst();
    }

    /** A model that no vote connects to another is in no group. */
    private static List<List<String>> connected(Leaderboard board) {
        return board.components().stream()
                .filter(component -> component.size() > 1)
                .toList();
    }

    private static int group(Leaderboard board, String model) {
        var groups = connected(board);
        for (int number = 1; groups.size() > 1 && number <= groups.size(); number++) {
            if (groups.get(number - 1).contains(model)) {
                return number;
            }
        }
        return 0;
    }

    private static List<String> groups(Leaderboard board, Function<String, String> name) {
        return connected(board).stream()
                .map(component -> component.stream().map(name).collect(Collectors.joining(", ")))
                .toList();
    }
}
