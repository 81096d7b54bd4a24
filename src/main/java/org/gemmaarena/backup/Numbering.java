package org.gemmaarena.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.gemmaarena.backup.BadBackup.Fault;

/** New rows are numbered behind those that are there. */
final class Numbering {

    /** Beyond it, a reader of JSON that knows numbers as doubles only would mistake one row for another. */
    private static final long HIGHEST = 1L << 53;

    private Numbering() {}

    /**
     * Numbers only ever go up, at once and not with the transaction: if that comes to nothing, some are left out.
     *
     * @throws BadBackup if a row has a number that no arena reaches
     */
    static void goOn(Connection database, List<Table> tables) throws SQLException {
        for (var table : tables) {
            if (table.identity() != null) {
                goOn(database, table);
            }
        }
    }

    private static void goOn(Connection database, Table table) throws SQLException {
        long last = Database.number(
                database, "select max(" + Table.quoted(table.identity()) + ") from " + table.quotedName());
        if (last >= HIGHEST) {
            throw new BadBackup(Fault.DOES_NOT_FIT, table.plainName());
        }
        if (last > 0) {
            Database.of(database).numberFrom(database, table, last + 1);
        }
    }
}
