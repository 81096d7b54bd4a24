package org.gemmaarena.backup;

import com.fasterxml.jackson.core.JacksonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.gemmaarena.backup.BadBackup.Fault;
import org.gemmaarena.backup.Contents.TableContents;
import org.gemmaarena.backup.Manifest.SavedTable;

/** Reads a backup from its beginning to its end, in the order in which it was written. */
final class BackupReader {

    /** What is done with the rows of a table. */
    interface Rows {

        void read(SavedTable table, InputStream rows) throws IOException, SQLException;
    }

    /** A backup that is what it says. */
    record Verified(Manifest manifest, Contents contents) {}

    private static final int MOST_JSON = 4 << 20;

    private final ZipInputStream zip;

    private BackupReader(InputStream file) {
        this.zip = new ZipInputStream(file, StandardCharsets.UTF_8);
    }

    /**
     * Reads a whole file and does nothing with it.
     *
     * @throws BadBackup where anything is missing or differs from what the file says of itself
     */
    static Verified verify(InputStream file) throws IOException {
        try {
            return new BackupReader(file).verify();
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw new BadBackup(Fault.BROKEN, "", broken);
        }
    }

    /** The rows of each table, of a file that was verified before. */
    static void each(InputStream file, Rows rows) throws IOException, SQLException {
        var reader = new BackupReader(file);
        var manifest = reader.readJson(BackupWriter.MANIFEST, Manifest.class).value();
        for (var table : manifest.tables()) {
            rows.read(table, reader.open(table.path()));
        }
    }

    private Verified verify() throws IOException {
        var manifest = readManifest();
        var found = new ArrayList<TableContents>();
        for (var table : manifest.value().tables()) {
            var rows = open(table.path());
            rows.readToTheEnd();
            found.add(new TableContents(table.name(), rows.lines(), rows.bytes(), rows.sha256()));
        }
        var contents = readJson(BackupWriter.CONTENTS, Contents.class).value();
        if (!contents.equals(new Contents(manifest.sha256(), found))) {
            throw new BadBackup(Fault.BROKEN, "");
        }
        return new Verified(manifest.value(), contents);
    }

    private record Part<T>(T value, String sha256) {}

    private Part<Manifest> readManifest() throws IOException {
        var first = zip.getNextEntry();
        if (first == null || !first.getName().equals(BackupWriter.MANIFEST)) {
            throw new BadBackup(Fault.NO_BACKUP, "");
        }
        var part = parse(Manifest.class);
        var manifest = part.value();
        if (!Manifest.FORMAT.equals(manifest.format())) {
            throw new BadBackup(Fault.NO_BACKUP, "");
        }
        if (manifest.formatVersion() > Manifest.VERSION) {
            throw new BadBackup(Fault.NEWER_FORMAT, String.valueOf(manifest.application()));
        }
        if (!manifest.isComplete()) {
            throw new BadBackup(Fault.BROKEN, "");
        }
        return part;
    }

    private <T> Part<T> readJson(String path, Class<T> type) throws IOException {
        requireNext(path);
        return parse(type);
    }

    private <T> Part<T> parse(Class<T> type) throws IOException {
        var entry = new CountedInput(zip);
        var json = entry.readNBytes(MOST_JSON);
        if (json.length == MOST_JSON) {
            throw new BadBackup(Fault.BROKEN, "");
        }
        try {
            return new Part<>(Json.MAPPER.readValue(json, type), entry.sha256());
        } catch (JacksonException malformed) {
            throw new BadBackup(Fault.BROKEN, "", malformed);
        }
    }

    private CountedInput open(String path) throws IOException {
        requireNext(path);
        return new CountedInput(zip);
    }

    private void requireNext(String path) throws IOException {
        var entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(path)) {
            throw new BadBackup(Fault.BROKEN, path);
        }
    }
}
