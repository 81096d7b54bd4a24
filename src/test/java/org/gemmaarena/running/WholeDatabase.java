package org.gemmaarena.running;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Everything that the arena under test has stored: every column of every row of every table, as text. */
@ApplicationScoped
public class WholeDatabase {

    private static final String TABLES = "select table_name from information_schema.tables "
            + "where lower(table_schema) = 'public' and table_type = 'BASE TABLE' order by table_name";

    private final DataSource database;

    WholeDatabase(DataSource database) {
        this.database = database;
    }

    /** Where a text stands, in any case: {@code table.column}, in order. */
    public List<String> placesOf(String text) throws SQLException {
        var places = new TreeSet<String>();
        var wanted = text.toLowerCase(Locale.ROOT);
        try (var connection = database.getConnection()) {
            for (var table : tables(connection)) {
                search(connection, table, wanted, places);
            }
        }
        return List.copyOf(places);
    }

    /** How many tables there are to look into. */
    public int size() throws SQLException {
        try (var connection = database.getConnection()) {
            return tables(connection).size();
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void search(Connection connection, String table, String wanted, TreeSet<String> places)
            throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from \"" + table + '"')) {
            var columns = rows.getMetaData();
            while (rows.next()) {
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    var value = rows.getObject(column);
                    var text = value instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.ISO_8859_1)
                            : String.valueOf(value);
                    if (text.toLowerCase(Locale.ROOT).contains(wanted)) {
                        places.add((table + "." + columns.getColumnName(column)).toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
    }
}
