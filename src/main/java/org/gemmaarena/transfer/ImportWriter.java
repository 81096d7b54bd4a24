package org.gemmaarena.transfer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gemmaarena.transfer.ImportBatch.Entry;
import org.gemmaarena.vote.Exclusions;
import org.gemmaarena.vote.Tallies;
import org.gemmaarena.vote.TallyChange;
import org.gemmaarena.vote.VotedSide;

/**
 * Writes a batch of imported votes with their tallies and models in one transaction. Imports take turns, each batch by
 * itself, and so do exclusions, so that neither misses a vote of the other.
 */
@ApplicationScoped
class ImportWriter {

    private static final int TIME_LIMIT_IN_SECONDS = 300;

    /** What became of a batch; {@code bad} are lines whose models do not fit those of the arena, by their numbers. */
    record Outcome(int accepted, int duplicates, Map<Long, BadLine> bad) {}

    private final DataSource dataSource;
    private final Exclusions exclusions;
    private final Tallies tallies;

    ImportWriter(DataSource dataSource, Exclusions exclusions, Tallies tallies) {
        this.dataSource = dataSource;
        this.exclusions = exclusions;
        this.tallies = tallies;
    }

    Outcome write(String arena, ImportBatch batch) {
        return QuarkusTransaction.requiringNew()
                .timeout(TIME_LIMIT_IN_SECONDS)
                .call(() -> writeInTransaction(arena, batch.entries()));
    }

    private Outcome writeInTransaction(String arena, List<Entry> entries) throws SQLException {
        try (var database = dataSource.getConnection()) {
            lockImports(database);
            exclusions.hold();
            var lines = withoutDuplicates(database, arena, entries);
            var bad = new LinkedHashMap<Long, BadLine>();
            var votes = placed(database, arena, lines, bad);
            insert(database, arena, votes);
            tallies.add(changes(arena, votes.values()));
            tallies.corrected(votes.isEmpty() ? List.of() : List.of(arena));
            return new Outcome(votes.size(), entries.size() - lines.size(), bad);
        }
    }

    private static void lockImports(Connection database) throws SQLException {
        Sql.each(database, "select name from work where name in (??) for update", List.of("import"), row -> {});
    }

    /** By the id of the vote's battle, in the order of the file. */
    private static Map<UUID, Entry> withoutDuplicates(Connection database, String arena, List<Entry> entries)
            throws SQLException {
        var lines = new LinkedHashMap<UUID, Entry>();
        entries.forEach(entry ->
                lines.putIfAbsent(NameBased.battle(arena, entry.line().vote().key()), entry));
        var known = new ArrayList<UUID>();
        Sql.each(database, "select battle_id from vote where battle_id in (??)", lines.keySet(), row -> {
            known.add(row.getObject(1, UUID.class));
        });
        known.forEach(lines::remove);
        return lines;
    }

    /** The same lines with the ids that their models have in this arena, which are stored where they are new. */
    private static Map<UUID, ParsedLine> placed(
            Connection database, String arena, Map<UUID, Entry> lines, Map<Long, BadLine> badLines)
            throws SQLException {
        var models = ArenaModelIds.load(database, arena);
        var votes = new LinkedHashMap<UUID, ParsedLine>();
        for (var line : lines.entrySet()) {
            var entry = line.getValue();
            try {
                votes.put(line.getKey(), placed(models, entry.line()));
            } catch (BadLine bad) {
                badLines.put(entry.number(), bad);
            }
        }
        models.storeNew();
        return votes;
    }

    private static ParsedLine placed(ArenaModelIds models, ParsedLine line) throws SQLException, BadLine {
        var vote = models.place(line.vote());
        var left = hasItsOwnId(line.vote().left(), vote.left());
        var right = hasItsOwnId(line.vote().right(), vote.right());
        return new ParsedLine(vote, OwnIds.marked(line.kept(), left, right));
    }

    private static boolean hasItsOwnId(VotedSide before, VotedSide placed) {
        return placed.contestant().model().equals(before.contestant().model());
    }

    private static void insert(Connection database, String arena, Map<UUID, ParsedLine> votes) throws SQLException {
        Sql.batch(database, VoteColumns.INSERT, votes.entrySet(), (row, vote) -> {
            VoteColumns.write(row, arena, vote.getKey(), vote.getValue().vote());
        });
        var ids = new HashMap<UUID, Long>();
        Sql.each(database, "select battle_id, id from vote where battle_id in (??)", votes.keySet(), row -> {
            ids.put(row.getObject(1, UUID.class), row.getLong(2));
        });
        var reasons = new ArrayList<Tag>();
        var categories = new ArrayList<Tag>();
        votes.forEach((battle, line) -> {
            long id = ids.get(battle);
            line.vote().reasons().forEach(reason -> reasons.add(new Tag(id, reason.name())));
            line.vote().categories().forEach(category -> categories.add(new Tag(id, category)));
        });
        insertTags(database, "insert into vote_reason (vote_id, reason) values (?, ?)", reasons);
        insertTags(database, "insert into vote_category (vote_id, category) values (?, ?)", categories);
        var insertLine = "insert into imported_line (vote_id, arena, line_key, content) values (?, ?, ?, ?)";
        Sql.batch(database, insertLine, votes.entrySet(), (row, vote) -> {
            row.setLong(1, ids.get(vote.getKey()));
            row.setString(2, arena);
            row.setString(3, vote.getValue().vote().key());
            row.setString(4, vote.getValue().kept());
        });
    }

    private static void insertTags(Connection database, String statement, List<Tag> tags) throws SQLException {
        Sql.batch(database, statement, tags, (row, tag) -> {
            row.setLong(1, tag.vote());
            row.setString(2, tag.id());
        });
    }

    private List<TallyChange> changes(String arena, Collection<ParsedLine> lines) {
        Set<UUID> voters =
                lines.stream().map(line -> line.vote().voter()).collect(Collectors.toCollection(HashSet::new));
        var excluded = exclusions.excludedAmong(voters);
        var cells = new LinkedHashMap<TallyChange, Long>();
        for (var line : lines) {
            var vote = line.vote();
            var counts = vote.notCountedBecause() == null && !excluded.contains(vote.voter());
            cells.merge(cell(arena, Tallies.ALL, vote, counts), 1L, Long::sum);
            vote.categories().forEach(category -> cells.merge(cell(arena, category, vote, counts), 1L, Long::sum));
        }
        return cells.entrySet().stream()
                .map(cell -> times(cell.getKey(), cell.getValue()))
                .toList();
    }

    private static TallyChange cell(String arena, String category, ArenaLine vote, boolean counts) {
        return new TallyChange(
                arena,
                category,
                vote.left().contestant().model(),
                vote.right().contestant().model(),
                vote.choice(),
                counts,
                1);
    }

    private static TallyChange times(TallyChange cell, long votes) {
        return new TallyChange(
                cell.arena(), cell.category(), cell.left(), cell.right(), cell.choice(), cell.counted(), votes);
    }

    private record Tag(long vote, String id) {}
}
