package org.gemmaarena.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gemmaarena.vote.VotedSide;
import org.gemmaarena.web.SpreadsheetCell;

/** Writes votes as one flat table, RFC 4180, in which no cell is a formula to a spreadsheet. */
final class CsvVotes {

    private final CSVPrinter table;
    private final String arena;
    private final ShownNames names;

    CsvVotes(Appendable out, String arena, ShownNames names) throws IOException {
        this.table = new CSVPrinter(out, CSVFormat.RFC4180);
        this.arena = arena;
        this.names = names;
        table.printRecord(Stream.of(
                        Stream.of("id", "arena", "voter", "model_a", "model_b", "winner", "counted"),
                        Stream.of("not_counted_because", "categories", "language", "turns"),
                        VoteColumns.MEASURED.stream().map(column -> "a_" + column),
                        VoteColumns.MEASURED.stream().map(column -> "b_" + column),
                        Stream.of("timestamp"))
                .flatMap(columns -> columns)
                .toList());
    }

    void write(ExportedVote exported) throws IOException {
        var vote = exported.line();
        var row = new ArrayList<Object>(Arrays.asList(
                vote.key(),
                arena,
                vote.voter(),
                names.of(vote.left().contestant()),
                names.of(vote.right().contestant()),
                LineWriter.winner(vote.choice()),
                vote.notCountedBecause() == null,
                vote.notCountedBecause() == null
                        ? null
                        : vote.notCountedBecause().name().toLowerCase(Locale.ROOT),
                String.join(" ", vote.categories()),
                vote.language(),
                vote.turns()));
        add(row, vote.left());
        add(row, vote.right());
        row.add(vote.timestamp());
        table.printRecord(row.stream().map(SpreadsheetCell::harmless));
    }

    private static void add(List<Object> row, VotedSide side) {
        var style = side.style();
        var stats = side.stats();
        row.addAll(Arrays.asList(
                style.characters(),
                style.headers(),
                style.listItems(),
                style.bold(),
                stats.promptTokens(),
                stats.outputTokens(),
                stats.loadMs(),
                stats.queueMs(),
                stats.timeToFirstTokenMs(),
                stats.tokensPerSecond(),
                stats.totalMs()));
    }
}
