package org.gemmaarena.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gemmaarena.backup.BadBackup.Fault;
import org.gemmaarena.running.ReleasedSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no whole backup are told from those that are, before anything is done with them. */
class DamagedBackupTest {

    @TempDir
    Path folder;

    private byte[] backup;

    @BeforeEach
    void save() throws SQLException, IOException {
        backup = Copies.save(new ReleasedSchema(6).onH2(folder));
    }

    @Test
    void a_whole_one_says_what_it_holds() throws IOException {
        var verified = BackupReader.verify(new ByteArrayInputStream(backup));
        assertThat(verified.manifest().schemaVersion()).isEqualTo("6");
        assertThat(verified.manifest().database()).isEqualTo("H2");
        assertThat(verified.contents().rows("vote")).isEqualTo(5);
        assertThat(verified.contents().rows("bucket")).isZero();
    }

    @Test
    void one_that_is_cut_off_anywhere_is_broken() {
        int end = new String(backup, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        assertThat(end).isGreaterThan(3000);
        for (int length = 200; length < end - 30; length += 7) {
            assertThat(fault(Arrays.copyOf(backup, length)))
                    .as("%d bytes", length)
                    .isIn(Fault.BROKEN, Fault.NO_BACKUP);
        }
        assertThat(fault(Arrays.copyOf(backup, end - 30))).isEqualTo(Fault.BROKEN);
    }

    @Test
    void one_with_a_wrong_byte_anywhere_is_broken() {
        int end = new String(backup, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        int found = 0;
        for (int position = 40; position < end; position += 11) {
            var damaged = backup.clone();
            damaged[position] ^= 0x10;
            found += fault(damaged) == null ? 0 : 1;
        }
        // a few bytes of a ZIP say nothing, such as the time of an entry
        assertThat(found).isGreaterThan((end - 40) / 11 * 9 / 10);
    }

    @Test
    void what_is_no_backup_is_called_so() throws IOException {
        assertThat(fault(new byte[0])).isEqualTo(Fault.NO_BACKUP);
        assertThat(fault("PK? No.".getBytes(StandardCharsets.UTF_8))).isEqualTo(Fault.NO_BACKUP);
        var other = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(other)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write(1);
        }
        assertThat(fault(other.toByteArray())).isEqualTo(Fault.NO_BACKUP);
        assertThat(fault(new Forgery(backup).withManifest("gemma-arena-backup", "something")))
                .isEqualTo(Fault.NO_BACKUP);
    }

    @Test
    void one_of_another_format_or_without_what_is_needed_is_refused() throws IOException {
        var forgery = new Forgery(backup);
        assertThat(fault(forgery.withManifest("\"formatVersion\" : 1", "\"formatVersion\" : 2")))
                .isEqualTo(Fault.NEWER_FORMAT);
        assertThat(fault(forgery.withManifest("\"schemaVersion\" : \"6\"", "\"schemaVersion\" : \"x\"")))
                .isEqualTo(Fault.BROKEN);
        assertThat(fault(forgery.withManifest("\"kind\" : \"UUID\"", "\"kind\" : \"MAGIC\"")))
                .isEqualTo(Fault.BROKEN);
        assertThat(fault(forgery.withManifest("\"id\" : \"[^\"]*\"", "\"id\" : null")))
                .isEqualTo(Fault.BROKEN);
        assertThat(fault(forgery.withManifest("\"formatVersion\" : 1", "\"formatVersion\" : 1, \"later\" : 1")))
                .isNull();
    }

    /** Null where the file is whole. */
    private static Fault fault(byte[] file) {
        var thrown = catchThrowable(() -> BackupReader.verify(new ByteArrayInputStream(file)));
        if (thrown == null) {
            return null;
        }
        assertThat(thrown).isInstanceOf(BadBackup.class);
        return ((BadBackup) thrown).fault();
    }
}
