package org.gemmaarena.backup;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.Flyway;
import org.gemmaarena.admin.Audit;
import org.gemmaarena.backup.BackupReader.Verified;
import org.gemmaarena.backup.Contents.TableContents;
import org.gemmaarena.web.DatabaseReplaced;
import org.gemmaarena.web.Upload;
import org.jboss.logging.Logger;

/** Makes an empty arena what a backup holds: all of it, in one transaction, or nothing. */
@ApplicationScoped
class Restorer {

    private static final Logger LOG = Logger.getLogger(Restorer.class);
    private static final int LONGEST_SECONDS = (int) Duration.ofDays(1).toSeconds();

    private final AgroalDataSource dataSource;
    private final Audit audit;
    private final Flyway migrations;
    private final Event<DatabaseReplaced> replaced;
    private final ReentrantLock turn = new ReentrantLock();

    Restorer(AgroalDataSource dataSource, Audit audit, Flyway migrations, Event<DatabaseReplaced> replaced) {
        this.dataSource = dataSource;
        this.audit = audit;
        this.migrations = migrations;
        this.replaced = replaced;
    }

    /** Another restore is not waited for. */
    static final class UnderWay extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * @param file is read twice: nothing is changed before all of it has proved good
     * @throws BadBackup if no arena can be made of it, or not this one
     * @throws ArenaInUse if there are battles or votes
     * @throws UnderWay if another restore is
     */
    RestoreReport restore(Upload file, String actor) throws IOException {
        if (!turn.tryLock()) {
            throw new UnderWay();
        }
        try {
            requireEmpty();
            var backup = BackupReader.verify(file.open());
            var restoration = new Restoration(backup);
            requireFitting(restoration);
            LOG.infof("Restoring backup %s", detail(backup));
            boolean migrate = transaction(() -> run(restoration, file, actor, backup));
            replaced.fire(new DatabaseReplaced());
            if (migrate) {
                migrations.migrate();
                replaced.fire(new DatabaseReplaced());
            }
            return report(backup);
        } finally {
            turn.unlock();
        }
    }

    private void requireEmpty() {
        try (var database = dataSource.getConnection()) {
            if (!Restoration.isEmpty(database)) {
                throw new ArenaInUse();
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void requireFitting(Restoration restoration) {
        try (var database = dataSource.getConnection()) {
            restoration.check(database);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private boolean run(Restoration restoration, Upload file, String actor, Verified backup)
            throws SQLException, IOException {
        boolean migrate;
        try (var database = dataSource.getConnection()) {
            migrate = restoration.run(database, file.open());
        }
        audit.record(actor, "restore", "arena", detail(backup), null);
        return migrate;
    }

    private static String detail(Verified backup) {
        var manifest = backup.manifest();
        return "%s of %s, %d rows"
                .formatted(manifest.id(), manifest.madeAt(), backup.contents().rows());
    }

    /** What is done in a transaction of its own. */
    private interface Step {

        boolean run() throws SQLException, IOException;
    }

    private static boolean transaction(Step step) throws IOException {
        try {
            return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(step::run);
        } catch (QuarkusTransactionException failure) {
            if (failure.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw failure;
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static RestoreReport report(Verified backup) {
        var tables = new TreeMap<String, Long>();
        for (TableContents table : backup.contents().tables()) {
            tables.put(table.name(), table.rows());
        }
        var manifest = backup.manifest();
        return new RestoreReport(
                manifest.madeAt(), manifest.schemaVersion(), backup.contents().rows(), tables);
    }
}
