package org.gemmaarena.vote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gemmaarena.vote.Votes.ArenaVotes;
import org.gemmaarena.vote.Votes.Tally;
import org.hibernate.Session;

/**
 * Votes counted by arena, category, pair, sides and choice. A vote only appends its changes, so that no two votes wait for
 * each other; {@link TallyFold} adds them to the tallies now and then, and every reader adds what is not folded yet. Each
 * read is one statement: it sees a change either folded or not, never both and never neither.
 */
@ApplicationScoped
public class Tallies {

    /** The category that holds every vote once. */
    public static final String ALL = "all";

    private static final String ADD = """
            insert into tally_change (arena, category, left_model, right_model, choice, counted, votes)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String EVERYTHING = """
            (select arena, category, left_model, right_model, choice, counted, votes from tally
            union all select arena, category, left_model, right_model, choice, counted, votes from tally_change) t
            """;
    static final String TALLIES = "select left_model, right_model, choice, counted, sum(votes) as votes from "
            + EVERYTHING
            + "where arena = :arena and category = :category "
            + "group by left_model, right_model, choice, counted having sum(votes) <> 0 "
            + "order by left_model, right_model, choice, counted";
    private static final String CATEGORIES = "select category from "
            + EVERYTHING
            + "where arena = :arena and category <> 'all' group by category having sum(votes) <> 0 order by category";
    private static final String ARENAS =
            "select arena, sum(votes) as votes, sum(case when counted then votes else 0 end) as counted from "
                    + EVERYTHING
                    + "where category = 'all' group by arena having sum(votes) > 0 order by arena";
    private static final String VERSIONS = """
            select arena, sum(changes) as version from (
                select arena, changes from tally_fold
                union all select arena, count(*) from tally_change group by arena) t
            group by arena
            """;

    /** The SQL expression for an arena's version, with the arena as its two parameters. */
    public static final String VERSION = """
            (select coalesce(sum(n.changes), 0) from (
                select changes from tally_fold where arena = ?
                union all select count(*) from tally_change where arena = ?) n)
            """;

    private final Session database;

    Tallies(Session database) {
        this.database = database;
    }

    /** Takes part in the caller's transaction: the votes and their counts come together or not at all. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Collection<TallyChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        database.doWork(connection -> {
            try (var rows = connection.prepareStatement(ADD)) {
                for (var change : changes) {
                    rows.setString(1, change.arena());
                    rows.setString(2, change.category());
                    rows.setString(3, change.left());
                    rows.setString(4, change.right());
                    rows.setString(5, change.choice().name());
                    rows.setBoolean(6, change.counted());
                    rows.setLong(7, change.votes());
                    rows.addBatch();
                }
                rows.executeBatch();
            }
        });
    }

    /** The tallies of a category as they are now, in a fixed order; none is zero. */
    @Transactional
    public List<Tally> of(String arena, String category) {
        return database.createNativeQuery(TALLIES, Tuple.class)
                .setParameter("arena", arena)
                .setParameter("category", category)
                .getResultStream()
                .map(Tallies::tally)
                .toList();
    }

    /** A number for each arena that grows with every committed change to its tallies. */
    @Transactional
    public Map<String, Long> versions() {
        var versions = new TreeMap<String, Long>();
        database.createNativeQuery(VERSIONS, Tuple.class).getResultList().forEach(row -> {
            versions.put(row.get("arena", String.class), number(row, "version"));
        });
        return versions;
    }

    /** An arena's version; 0 where it never had a vote. */
    @Transactional
    public long version(String arena) {
        return versions().getOrDefault(arena, 0L);
    }

    /** How many votes each arena has, and how many of them count. */
    @Transactional
    public List<ArenaVotes> arenas() {
        return database.createNativeQuery(ARENAS, Tuple.class)
                .getResultStream()
                .map(row ->
                        new ArenaVotes(row.get("arena", String.class), number(row, "votes"), number(row, "counted")))
                .toList();
    }

    /** The ids of the categories under which an arena has votes, in order; {@link #ALL} is none of them. */
    @Transactional
    public List<String> categories(String arena) {
        return database.createNativeQuery(CATEGORIES, String.class)
                .setParameter("arena", arena)
                .getResultList();
    }

    /** From a row with the columns {@code left_model, right_model, choice, counted, votes}. */
    static Tally tally(Tuple row) {
        return new Tally(
                row.get("left_model", String.class),
                row.get("right_model", String.class),
                Choice.valueOf(row.get("choice", String.class)),
                row.get("counted", Boolean.class),
                number(row, "votes"));
    }

    /** A sum is a {@code decimal} in both databases, of different scale. */
    private static long number(Tuple row, String column) {
        return ((Number) row.get(column)).longValue();
    }
}
