package org.gemmaarena.backup;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.List;
import org.gemmaarena.backup.BadBackup.Fault;

/** Puts the rows of one table of a file into the table of a database. */
final class RowInserter {

    private static final int MOST_ROWS = 500;
    private static final long MOST_BYTES = 16L << 20;

    private final Table table;
    private final List<Column> columns;

    /** @param columns in the order of the file; others of the table take their defaults */
    RowInserter(Table table, List<Column> columns) {
        this.table = table;
        this.columns = columns;
    }

    void insert(InputStream rows, Connection database) throws SQLException, IOException {
        try (var insert = database.prepareStatement(statement());
                var json = Json.FACTORY.createParser(rows)) {
            int waiting = 0;
            long since = 0;
            while (json.nextToken() == JsonToken.START_ARRAY) {
                bind(json, insert);
                insert.addBatch();
                long position = json.currentLocation().getByteOffset();
                if (++waiting == MOST_ROWS || position - since > MOST_BYTES) {
                    insert.executeBatch();
                    waiting = 0;
                    since = position;
                }
            }
            insert.executeBatch();
            if (json.currentToken() != null) {
                throw new BadBackup(Fault.BROKEN, table.plainName());
            }
        }
    }

    private String statement() {
        return "insert into " + table.quotedName() + " (" + Table.quoted(columns) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    private void bind(JsonParser json, PreparedStatement row) throws SQLException, IOException {
        for (int i = 0; i < columns.size(); i++) {
            if (json.nextToken() == JsonToken.VALUE_NULL) {
                row.setNull(i + 1, Types.NULL);
            } else {
                columns.get(i).kind().bind(json, row, i + 1);
            }
        }
        if (json.nextToken() != JsonToken.END_ARRAY) {
            throw new BadBackup(Fault.BROKEN, table.plainName());
        }
    }
}
