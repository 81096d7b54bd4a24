package org.gemmaarena.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gemmaarena.vote.Votes;

/**
 * Votes that are counted together.
 *
 * @param cell arena, category, models, choice, and whether they count
 */
record Tallied(List<String> cell, long votes) {

    private static final String RECOUNT = """
            select arena, category, left_model, right_model, choice, counts, count(*) from (
                select v.arena, 'all' as category, v.left_model, v.right_model, v.choice,
                    case when %1$s then 'true' else 'false' end as counts from vote v
                union all
                select v.arena, c.category, v.left_model, v.right_model, v.choice,
                    case when %1$s then 'true' else 'false' end as counts
                from vote v join vote_category c on c.vote_id = v.id) every_vote
            group by arena, category, left_model, right_model, choice, counts
            """.formatted(Votes.COUNTED);

    /** As they are kept, in the rows of a backup. */
    static Map<List<String>, Long> kept(SortedMap<String, List<String>> rows) {
        var sums = Stream.concat(
                        rows.get("tally").stream().map(row -> of(row, 0)),
                        rows.get("tally_change").stream().map(row -> of(row, 1)))
                .collect(Collectors.groupingBy(Tallied::cell, HashMap::new, Collectors.summingLong(Tallied::votes)));
        sums.values().removeIf(votes -> votes == 0);
        return sums;
    }

    /** Counted from the votes of a database. */
    static Map<List<String>, Long> recounted(String url) throws SQLException {
        var counts = new HashMap<List<String>, Long>();
        try (var database = DriverManager.getConnection(url);
                var statement = database.createStatement();
                var rows = statement.executeQuery(RECOUNT)) {
            while (rows.next()) {
                counts.put(
                        List.of(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5),
                                rows.getString(6)),
                        rows.getLong(7));
            }
        }
        return counts;
    }

    private static Tallied of(String row, int first) {
        try {
            var fields = Json.MAPPER.readTree(row);
            var cell = Stream.iterate(first, field -> field + 1)
                    .limit(6)
                    .map(field -> fields.get(field).asText())
                    .toList();
            return new Tallied(cell, fields.get(first + 6).asLong());
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(row, malformed);
        }
    }

    /** The names of all tables in lower case. */
    static TreeSet<String> tables(String url) throws SQLException {
        var names = new TreeSet<String>();
        try (var database = DriverManager.getConnection(url);
                var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
