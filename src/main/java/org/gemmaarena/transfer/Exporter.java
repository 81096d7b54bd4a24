package org.gemmaarena.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.gemmaarena.catalogue.Lineup;
import org.gemmaarena.vote.Tallies;

/** Writes all votes of an arena, of which never more than a few are held at a time. */
@ApplicationScoped
class Exporter {

    private static final int BUFFER = 1 << 15;

    private final DataSource dataSource;
    private final Tallies tallies;

    Exporter(DataSource dataSource, Tallies tallies) {
        this.dataSource = dataSource;
        this.tallies = tallies;
    }

    boolean exists(String arena) {
        return arena.equals(Lineup.LIVE)
                || tallies.arenas().stream().anyMatch(known -> known.arena().equals(arena));
    }

    /** In a transaction that only reads; whatever fails fails while writing. */
    void write(String arena, Format format, OutputStream out) throws SQLException, IOException {
        try (var database = dataSource.getConnection()) {
            database.setAutoCommit(false);
            try {
                var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
                switch (format) {
                    case ARENA -> writeLines(database, arena, writer);
                    case CSV -> writeTable(database, arena, writer);
                }
                writer.flush();
            } finally {
                database.rollback();
                database.setAutoCommit(true);
            }
        }
    }

    private static void writeLines(Connection database, String arena, Writer out) throws SQLException, IOException {
        var names = ShownNames.load(database, arena);
        var texts = new VoteTexts(database);
        new StoredVotes(database).each(arena, votes -> {
            for (var portion : texts.portions(votes)) {
                writeLines(texts, names, Circumstances.of(database, portion), portion, out);
            }
        });
    }

    private static void writeLines(
            VoteTexts texts,
            ShownNames names,
            Map<Long, Circumstances> circumstances,
            List<ExportedVote> votes,
            Writer out)
            throws SQLException, IOException {
        var lines = texts.lines(votes);
        var rounds = texts.rounds(votes);
        for (var vote : votes) {
            var stored = vote.stored();
            out.write(
                    stored.lineKey() == null
                            ? LineWriter.cast(
                                    vote.line(),
                                    names,
                                    stored.battle(),
                                    rounds.getOrDefault(stored.battle(), List.of()),
                                    circumstances.getOrDefault(stored.id(), Circumstances.UNKNOWN))
                            : LineWriter.imported(vote.line(), stored.battle(), lines.get(stored.id())));
            out.write('\n');
        }
    }

    private static void writeTable(Connection database, String arena, Writer out) throws SQLException, IOException {
        var table = new CsvVotes(out, arena, ShownNames.load(database, arena));
        new StoredVotes(database).each(arena, votes -> {
            for (var vote : votes) {
                table.write(vote);
            }
        });
    }
}
