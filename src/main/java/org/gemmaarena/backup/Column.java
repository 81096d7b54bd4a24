package org.gemmaarena.backup;

/**
 * @param name as its database spells it
 * @param width the most bytes that a value may take, roughly
 */
record Column(String name, ColumnKind kind, long width) {

    /** As a file has it. */
    String plainName() {
        return Table.plain(name);
    }
}
