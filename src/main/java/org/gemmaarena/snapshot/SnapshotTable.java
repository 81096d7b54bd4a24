package org.gemmaarena.snapshot;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gemmaarena.leaderboard.Leaderboard;
import org.gemmaarena.leaderboard.ModelRow;
import org.gemmaarena.web.SpreadsheetCell;

/** Boards as one flat table, RFC 4180, a row for each model of each board; numbers in full, empty where there is none. */
final class SnapshotTable {

    private static final List<String> COLUMNS = List.of(
            "arena",
            "category",
            "computed_at",
            "rank",
            "model",
            "name",
            "rating",
            "standard_error",
            "lower",
            "upper",
            "elo",
            "votes",
            "wins",
            "losses",
            "ties",
            "both_bad",
            "win_rate",
            "average_win_rate",
            "both_bad_rate",
            "provisional");

    private SnapshotTable() {}

    static String of(Stream<Leaderboard> boards) {
        var out = new StringBuilder();
        try (var table = new CSVPrinter(out, CSVFormat.RFC4180)) {
            table.printRecord(COLUMNS);
            for (var board : boards.toList()) {
                for (var row : board.models()) {
                    table.printRecord(cells(board, row).stream().map(SpreadsheetCell::harmless));
                }
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toString();
    }

    private static List<Object> cells(Leaderboard board, ModelRow row) {
        return Arrays.asList(
                board.arena(),
                board.method().category(),
                board.computedAt(),
                row.rank(),
                row.model(),
                row.name(),
                row.rating(),
                row.standardError(),
                row.lower(),
                row.upper(),
                row.elo(),
                row.votes(),
                row.wins(),
                row.losses(),
                row.ties(),
                row.bothBad(),
                row.winRate(),
                row.averageWinRate(),
                row.bothBadRate() == null ? null : row.bothBadRate().rate(),
                row.provisional());
    }
}
