package org.gemmaarena.backup;

import java.util.List;

/**
 * What a backup holds, at its end: without it the file is not whole.
 *
 * @param manifest SHA-256 of the manifest, in hexadecimal
 */
record Contents(String manifest, List<TableContents> tables) {

    /**
     * @param bytes before they were compressed
     * @param sha256 in hexadecimal
     */
    record TableContents(String name, long rows, long bytes, String sha256) {}

    long rows() {
        return tables.stream().mapToLong(TableContents::rows).sum();
    }

    long rows(String table) {
        return tables.stream()
                .filter(known -> known.name().equals(table))
                .mapToLong(TableContents::rows)
                .sum();
    }
}
