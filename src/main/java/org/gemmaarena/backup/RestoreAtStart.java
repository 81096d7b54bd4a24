package org.gemmaarena.backup;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.SQLException;
import org.gemmaarena.web.Upload;
import org.jboss.logging.Logger;

/**
 * Restores the backup that {@code arena.restore.file} names, where the arena is empty: before anything else reads the
 * database. A file that is no good stops the start; where the arena is in use already, the setting does nothing.
 */
@ApplicationScoped
class RestoreAtStart {

    private static final Logger LOG = Logger.getLogger(RestoreAtStart.class);

    private final BackupConfig config;
    private final Restorer restorer;
    private final Origin origin;
    private final BackupMessages words;
    private final FaultWords faults;

    RestoreAtStart(BackupConfig config, Restorer restorer, Origin origin, BackupMessages words, FaultWords faults) {
        this.config = config;
        this.restorer = restorer;
        this.origin = origin;
        this.words = words;
        this.faults = faults;
    }

    void start(@Observes @Priority(Origin.AFTER_A_RESTORE_AT_START - 1) StartupEvent started) throws SQLException {
        var path = config.restore().file().filter(name -> !name.isBlank());
        if (path.isPresent() && origin.read() == null) {
            restore(Path.of(path.get()));
        }
    }

    private void restore(Path path) {
        try (var file = new Upload(FileChannel.open(path), 0, "")) {
            var report = restorer.restore(file, "arena.restore.file");
            LOG.infof("Restored %d rows from %s, made at %s", report.rows(), path, report.madeAt());
        } catch (ArenaInUse used) {
            LOG.infof("%s is not restored: the arena has battles or votes", path);
        } catch (BadBackup bad) {
            throw new IllegalArgumentException("arena.restore.file: " + faults.of(bad), bad);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(words.unreadable(path.toString()), unreadable);
        }
    }
}
