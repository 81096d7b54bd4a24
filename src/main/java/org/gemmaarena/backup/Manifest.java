package org.gemmaarena.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup is, at its beginning.
 *
 * @param format {@value #FORMAT}
 * @param formatVersion {@value #VERSION}
 * @param id of this file
 * @param schemaVersion the newest migration of the database that was saved
 * @param application its version
 * @param database its kind
 * @param tables in the order in which they follow
 */
record Manifest(
        String format,
        int formatVersion,
        String id,
        String schemaVersion,
        Instant madeAt,
        String application,
        String database,
        List<SavedTable> tables) {

    static final String FORMAT = "gemma-arena-backup";
    static final int VERSION = 1;

    /** Whether nothing is missing that whoever reads on relies on. */
    boolean isComplete() {
        return id != null
                && id.matches("[0-9a-f-]{36}")
                && schemaVersion != null
                && schemaVersion.matches("[0-9]{1,9}(\\.[0-9]{1,9}){0,3}")
                && madeAt != null
                && tables != null
                && tables.stream().allMatch(SavedTable::isComplete);
    }

    /**
     * @param next the number that the next row gets; null where rows are not numbered
     */
    record SavedTable(String name, List<SavedColumn> columns, Long next) {

        boolean isComplete() {
            return name != null
                    && (next == null || next > 0)
                    && columns != null
                    && !columns.isEmpty()
                    && columns.stream().allMatch(column -> column.name() != null && column.kind() != null);
        }

        String path() {
            return "tables/" + name + ".ndjson";
        }
    }

    record SavedColumn(String name, ColumnKind kind) {}
}
