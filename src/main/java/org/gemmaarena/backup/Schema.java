package org.gemmaarena.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tables of an arena, asked of its database: what a later migration adds is there by itself.
 *
 * @param tables each behind those that it refers to
 */
record Schema(List<Table> tables) {

    private static final String VERSION = "select \"version\" from \"flyway_schema_history\""
            + " where \"success\" and \"version\" is not null order by \"installed_rank\" desc";

    /** What a value takes whose size is not declared, or not kept. */
    private static final long WIDE = 1 << 20;

    private static final long NARROW = 16;

    static Schema of(Connection database) throws SQLException {
        var catalogue = database.getMetaData();
        var schema = database.getSchema();
        var tables = new TreeMap<String, Table>();
        try (var rows = catalogue.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (rows.next()) {
                var name = rows.getString("TABLE_NAME");
                if (!Transient.isOfTheSchema(name)) {
                    tables.put(name, table(catalogue, schema, name));
                }
            }
        }
        var ordered = new LinkedHashSet<Table>();
        tables.values().forEach(table -> addBehindReferences(table, tables, new HashSet<>(), ordered));
        return new Schema(List.copyOf(ordered));
    }

    /** The newest migration that was run on a database. */
    static String version(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var newest = statement.executeQuery(VERSION)) {
            if (!newest.next()) {
                throw new IllegalStateException("the database has no schema");
            }
            return newest.getString(1);
        }
    }

    List<Table> saved() {
        return tables.stream().filter(table -> !Transient.isOfTheMoment(table)).toList();
    }

    /** Null where there is none of that name. */
    Table table(String plainName) {
        return tables.stream()
                .filter(table -> table.plainName().equals(plainName))
                .findFirst()
                .orElse(null);
    }

    private static Table table(DatabaseMetaData catalogue, String schema, String name) throws SQLException {
        var columns = new ArrayList<Column>();
        String identity = null;
        try (var rows = catalogue.getColumns(null, schema, exactly(catalogue, name), "%")) {
            while (rows.next()) {
                if (!"YES".equals(rows.getString("IS_GENERATEDCOLUMN"))) {
                    columns.add(column(rows));
                }
                if ("YES".equals(rows.getString("IS_AUTOINCREMENT"))) {
                    identity = rows.getString("COLUMN_NAME");
                }
            }
        }
        return new Table(name, List.copyOf(columns), identity, references(catalogue, schema, name));
    }

    private static Column column(ResultSet row) throws SQLException {
        var kind = ColumnKind.of(row.getInt("DATA_TYPE"), row.getString("TYPE_NAME"));
        return new Column(row.getString("COLUMN_NAME"), kind, width(kind, row.getLong("COLUMN_SIZE")));
    }

    private static long width(ColumnKind kind, long declared) {
        return switch (kind) {
            case TEXT, BYTES -> Math.min(declared, WIDE);
            default -> NARROW;
        };
    }

    private static Set<String> references(DatabaseMetaData catalogue, String schema, String name) throws SQLException {
        var names = new HashSet<String>();
        try (var rows = catalogue.getImportedKeys(null, schema, name)) {
            while (rows.next()) {
                names.add(rows.getString("PKTABLE_NAME"));
            }
        }
        names.remove(name);
        return Set.copyOf(names);
    }

    /** The catalogue takes a pattern. */
    private static String exactly(DatabaseMetaData catalogue, String name) throws SQLException {
        return name.replace("_", catalogue.getSearchStringEscape() + "_");
    }

    private static void addBehindReferences(
            Table table, TreeMap<String, Table> tables, Set<String> above, Set<Table> ordered) {
        if (ordered.contains(table) || !above.add(table.name())) {
            return;
        }
        table.references().stream()
                .sorted()
                .map(tables::get)
                .filter(Objects::nonNull)
                .forEach(other -> addBehindReferences(other, tables, above, ordered));
        ordered.add(table);
    }
}
