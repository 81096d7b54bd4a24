package org.gemmaarena.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether each index of an H2 database holds what its table holds, read without and with the index. */
final class SoundIndexes {

    private static final String COLUMNS = """
            select c.table_name, c.index_name, c.column_name from information_schema.index_columns c
            where c.table_schema = 'PUBLIC' order by c.table_name, c.index_name, c.ordinal_position
            """;

    private record Index(String table, String name) {}

    private SoundIndexes() {}

    static void require(String url) throws SQLException {
        try (var database = DriverManager.getConnection(url, "", "")) {
            for (var index : indexes(database).entrySet()) {
                var columns = String.join(", ", index.getValue());
                var name = index.getKey();
                assertThat(rows(database, name.table(), columns, "\"" + name.name() + "\""))
                        .as("%s of %s (%s)", name.name(), name.table(), columns)
                        .isEqualTo(rows(database, name.table(), columns, ""));
            }
        }
    }

    private static Map<Index, List<String>> indexes(Connection database) throws SQLException {
        var indexes = new HashMap<Index, List<String>>();
        try (var rows = database.createStatement().executeQuery(COLUMNS)) {
            while (rows.next()) {
                indexes.computeIfAbsent(new Index(rows.getString(1), rows.getString(2)), index -> new ArrayList<>())
                        .add("\"" + rows.getString(3) + "\"");
            }
        }
        return indexes;
    }

    /** The values of the columns by the row; an index that lacks one lacks the row. */
    private static Map<Long, List<String>> rows(Connection database, String table, String columns, String index)
            throws SQLException {
        var found = new HashMap<Long, List<String>>();
        var order = index.isEmpty() ? "" : " order by " + columns;
        var query = "select _rowid_, %s from \"%s\" use index (%s)%s".formatted(columns, table, index, order);
        try (var rows = database.createStatement().executeQuery(query)) {
            int width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var values = new ArrayList<String>();
                for (int column = 2; column <= width; column++) {
                    values.add(rows.getString(column));
                }
                found.merge(
                        rows.getLong(1), values, (one, again) -> List.of("twice", one.toString(), again.toString()));
            }
        }
        return found;
    }
}
