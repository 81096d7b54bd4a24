package org.gemmaarena.backup;

import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gemmaarena.backup.Contents.TableContents;
import org.gemmaarena.backup.Manifest.SavedColumn;
import org.gemmaarena.backup.Manifest.SavedTable;

/**
 * Writes a database as it is at one moment: a ZIP of {@value #MANIFEST}, one file of JSON arrays for each table, a row a
 * line, and {@value #CONTENTS}. Never more than a few rows are held at a time.
 */
final class BackupWriter {

    static final String MANIFEST = "manifest.json";
    static final String CONTENTS = "contents.json";

    private static final int MOST_ROWS = 1000;
    private static final int FEWEST_ROWS = 4;
    private static final long BYTES_AT_ONCE = 16L << 20;

    private final Connection database;

    /** @param database outside of any transaction */
    BackupWriter(Connection database) {
        this.database = database;
    }

    /** @param about what is known of the file beforehand; version, kind and tables of the database are filled in */
    Contents write(Manifest about, OutputStream out) throws SQLException, IOException {
        var kind = Database.of(database);
        kind.beginSnapshot(database);
        try {
            var version = Schema.version(database);
            var tables = Schema.of(database).saved();
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    Manifest.VERSION,
                    about.id(),
                    version,
                    about.madeAt(),
                    about.application(),
                    kind.name(),
                    saved(tables));
            return write(manifest, tables, new ZipOutputStream(out, StandardCharsets.UTF_8));
        } finally {
            kind.endSnapshot(database);
        }
    }

    /** The ZIP is closed only when it is whole. */
    private Contents write(Manifest manifest, List<Table> tables, ZipOutputStream zip)
            throws SQLException, IOException {
        var digest = writeJson(zip, MANIFEST, manifest);
        var written = new ArrayList<TableContents>();
        for (int i = 0; i < tables.size(); i++) {
            zip.putNextEntry(new ZipEntry(manifest.tables().get(i).path()));
            written.add(writeRows(tables.get(i), zip));
            zip.closeEntry();
        }
        var contents = new Contents(digest, List.copyOf(written));
        writeJson(zip, CONTENTS, contents);
        zip.close();
        return contents;
    }

    private static String writeJson(ZipOutputStream zip, String path, Object content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        var counted = new CountedOutput(zip);
        counted.write(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
        var digest = counted.sha256();
        zip.closeEntry();
        return digest;
    }

    private TableContents writeRows(Table table, OutputStream zip) throws SQLException, IOException {
        var counted = new CountedOutput(zip);
        long written = 0;
        try (var select = database.prepareStatement("select " + table.columnList() + " from " + table.quotedName());
                var json = Json.FACTORY.createGenerator(new OutputStreamWriter(counted, StandardCharsets.UTF_8))) {
            json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            select.setFetchSize(rowsAtOnce(table));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    json.writeStartArray();
                    for (int i = 0; i < table.columns().size(); i++) {
                        table.columns().get(i).kind().write(rows, i + 1, json);
                    }
                    json.writeEndArray();
                    written++;
                }
            }
            if (written > 0) {
                json.writeRaw('\n');
            }
        }
        return new TableContents(table.plainName(), written, counted.bytes(), counted.sha256());
    }

    private static int rowsAtOnce(Table table) {
        long width = table.columns().stream().mapToLong(Column::width).sum();
        return (int) Math.max(FEWEST_ROWS, Math.min(MOST_ROWS, BYTES_AT_ONCE / Math.max(1, width)));
    }

    private List<SavedTable> saved(List<Table> tables) throws SQLException {
        var saved = new ArrayList<SavedTable>();
        for (var table : tables) {
            var columns = table.columns().stream()
                    .map(column -> new SavedColumn(column.plainName(), column.kind()))
                    .toList();
            saved.add(new SavedTable(table.plainName(), columns, next(table)));
        }
        return List.copyOf(saved);
    }

    private Long next(Table table) throws SQLException {
        return table.identity() == null
                ? null
                : 1
                        + Database.number(
                                database,
                                "select max(" + Table.quoted(table.identity()) + ") from " + table.quotedName());
    }
}
