package org.gemmaarena.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gemmaarena.backup.Contents.TableContents;

/** Backups that were changed by somebody who knows how they are made: their checksums are right. */
final class Forgery {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    Forgery(byte[] backup) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(backup))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
    }

    /** With another text in place of one in the rows of a table. */
    byte[] with(String table, String text, String other) throws IOException {
        return changed("tables/" + table + ".ndjson", rows -> rows.replaceFirst(text, other));
    }

    byte[] withManifest(String text, String other) throws IOException {
        return changed("manifest.json", manifest -> manifest.replaceFirst(text, other));
    }

    private byte[] changed(String part, UnaryOperator<String> change) throws IOException {
        var changed = new LinkedHashMap<>(parts);
        var before = new String(parts.get(part), StandardCharsets.UTF_8);
        var after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("nothing to change in " + part);
        }
        changed.put(part, after.getBytes(StandardCharsets.UTF_8));
        changed.put("contents.json", contents(changed));
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var entry : changed.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file.toByteArray();
    }

    private static byte[] contents(Map<String, byte[]> parts) throws IOException {
        var tables = new ArrayList<TableContents>();
        for (var part : parts.entrySet()) {
            if (part.getKey().startsWith("tables/")) {
                var name = part.getKey().replaceAll("tables/|\\.ndjson", "");
                long rows = new String(part.getValue(), StandardCharsets.UTF_8)
                        .lines()
                        .count();
                tables.add(new TableContents(name, rows, part.getValue().length, sha256(part.getValue())));
            }
        }
        return Json.MAPPER.writeValueAsBytes(new Contents(sha256(parts.get("manifest.json")), tables));
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Digests.sha256().digest(bytes));
    }
}
