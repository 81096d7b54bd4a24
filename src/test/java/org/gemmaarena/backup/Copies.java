package org.gemmaarena.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.gemmaarena.running.ReleasedSchema;

/** Backups and restores without an arena around them. */
final class Copies {

    private Copies() {}

    static Manifest about() {
        var id = UUID.randomUUID().toString();
        return new Manifest(
                Manifest.FORMAT,
                Manifest.VERSION,
                id,
                null,
                Instant.parse("2026-06-01T00:00:00Z"),
                "test",
                null,
                List.of());
    }

    static byte[] save(String url) throws SQLException, IOException {
        var file = new ByteArrayOutputStream();
        try (var database = DriverManager.getConnection(url)) {
            new BackupWriter(database).write(about(), file);
        }
        return file.toByteArray();
    }

    /** As an arena does it, which also looks at who asks and takes note. */
    static void restore(byte[] file, String url) throws SQLException, IOException {
        boolean migrate;
        try (var database = DriverManager.getConnection(url)) {
            var restoration = new Restoration(BackupReader.verify(new ByteArrayInputStream(file)));
            restoration.check(database);
            database.setAutoCommit(false);
            try {
                migrate = restoration.run(database, new ByteArrayInputStream(file));
                database.commit();
            } finally {
                database.rollback();
            }
        }
        if (migrate) {
            ReleasedSchema.migrate(url, "latest");
        }
    }

    /** All that a database has, by table, each row as a backup writes it; without the note of a restore. */
    static SortedMap<String, List<String>> rows(String url) throws SQLException, IOException {
        var file = save(url);
        BackupReader.verify(new ByteArrayInputStream(file));
        var tables = new TreeMap<String, List<String>>();
        BackupReader.each(
                new ByteArrayInputStream(file),
                (table, rows) -> tables.put(
                        table.name(),
                        new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .filter(row -> !row.startsWith("[\"" + Restoration.MADE_OF + "\","))
                                .sorted()
                                .toList()));
        return tables;
    }
}
