package org.gemmaarena.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;

/** Statements over many rows at once. */
final class Sql {

    /** What is done with each row. */
    interface Row {

        void read(ResultSet row) throws SQLException;
    }

    /** What one item of a batch puts into a statement. */
    interface Binding<T> {

        void bind(PreparedStatement statement, T item) throws SQLException;
    }

    private Sql() {}

    /** Asks for the rows of some values, at the place {@code ??} of the statement. */
    static void each(Connection database, String select, Collection<?> values, Row row) throws SQLException {
        if (values.isEmpty()) {
            return;
        }
        var places = String.join(",", Collections.nCopies(values.size(), "?"));
        try (var statement = database.prepareStatement(select.replace("??", places))) {
            int column = 0;
            for (var value : values) {
                statement.setObject(++column, value);
            }
            read(statement, row);
        }
    }

    static void read(PreparedStatement statement, Row row) throws SQLException {
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                row.read(rows);
            }
        }
    }

    static <T> void batch(Connection database, String insert, Collection<T> items, Binding<T> binding)
            throws SQLException {
        if (items.isEmpty()) {
            return;
        }
        try (var statement = database.prepareStatement(insert)) {
            for (var item : items) {
                binding.bind(statement, item);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
