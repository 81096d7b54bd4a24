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
            select arena, sum(changes) as changes, sum(corrections) as corrections from (
                select arena, changes, 0 as corrections from tally_fold
                union all select arena, count(*), 0 from tally_change group by arena
                union all select arena, 0, corrections from tally_correction) t
            group by arena
            """;

    /** The SQL expressions for the parts of an arena's version, with the arena as two parameters and as one. */
    public static final String CHANGES = """
            (select coalesce(sum(n.changes), 0) from (
                select changes from tally_fold where arena = ?
                union all select count(*) from tally_change where arena = ?) n)
            """;

    public static final String CORRECTIONS =
            "(select coalesce(sum(corrections), 0) from tally_correction where arena = ?)";

    /**
     * What the tallies of an arena have gone through; it grows with every commit that touches them.
     *
     * @param changes rows of changes
     * @param corrections how often votes were taken out, brought back or brought in, in place of being cast
     */
    public record Version(long changes, long corrections) {
        public static final Version NONE = new Version(0, 0);
    }

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

    /** The version of each arena that ever had a vote. */
    @Transactional
    public Map<String, Version> versions() {
        var versions = new TreeMap<String, Version>();
        database.createNativeQuery(VERSIONS, Tuple.class).getResultList().forEach(row -> {
            versions.put(
                    row.get("arena", String.class), new Version(number(row, "changes"), number(row, "corrections")));
        });
        return versions;
    }

    /** An arena's version; {@link Version#NONE} where it never had a vote. */
    @Transactional
    public Version version(String arena) {
        return versions().getOrDefault(arena, Version.NONE);
    }

    /** Takes note that votes were taken out, brought back or brought in; only who holds the exclusions may. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void corrected(Collection<String> arenas) {
        for (String arena : arenas) {
            if (correct("update tally_correction set corrections = corrections + 1 where arena = :arena", arena) == 0) {
                correct("insert into tally_correction (arena, corrections) values (:arena, 1)", arena);
            }
        }
    }

    private int correct(String statement, String arena) {
        return database.createNativeMutationQuery(statement)
                .setParameter("arena", arena)
                .executeUpdate();
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
