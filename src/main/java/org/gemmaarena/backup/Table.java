package org.gemmaarena.backup;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * @param name as its database spells it
 * @param columns in their order; those that the database computes are none
 * @param identity the name of the column that numbers the rows; null without one
 * @param references names of other tables whose rows must be there before
 */
record Table(String name, List<Column> columns, String identity, Set<String> references) {

    /** As a file has it. */
    String plainName() {
        return plain(name);
    }

    /** For a statement. */
    String quotedName() {
        return quoted(name);
    }

    Column column(String plainName) {
        return columns.stream()
                .filter(column -> column.plainName().equals(plainName))
                .findFirst()
                .orElse(null);
    }

    String columnList() {
        return quoted(columns);
    }

    static String quoted(List<Column> columns) {
        return columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
    }

    /** A name from the database's own catalogue. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
