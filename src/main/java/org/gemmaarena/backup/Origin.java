package org.gemmaarena.backup;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Objects;
import org.gemmaarena.web.DatabaseReplaced;
import org.jboss.logging.Logger;

/** Which backup the database was made of. When another replica has restored one, this one forgets what it knew. */
@ApplicationScoped
class Origin {

    static final int AFTER_A_RESTORE_AT_START = 20;

    private static final Logger LOG = Logger.getLogger(Origin.class);

    private final AgroalDataSource dataSource;
    private final Event<DatabaseReplaced> replaced;
    private volatile String known;

    Origin(AgroalDataSource dataSource, Event<DatabaseReplaced> replaced) {
        this.dataSource = dataSource;
        this.replaced = replaced;
    }

    void start(@Observes @Priority(AFTER_A_RESTORE_AT_START) StartupEvent started) throws SQLException {
        known = read();
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            var now = read();
            if (!Objects.equals(now, known)) {
                known = now;
                LOG.infof("The arena is restored from backup %s", now);
                replaced.fire(new DatabaseReplaced());
            }
        } catch (SQLException away) {
            LOG.debug("Whether the arena was restored can't be read", away);
        }
    }

    /** The id of the backup; null where the database was made here. */
    String read() throws SQLException {
        try (var database = dataSource.getConnection();
                var select = database.prepareStatement("select content from setting where name = ?")) {
            select.setString(1, Restoration.MADE_OF);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
