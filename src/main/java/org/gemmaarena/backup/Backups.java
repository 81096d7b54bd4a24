package org.gemmaarena.backup;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Saves the arena. */
@ApplicationScoped
class Backups {

    /** What can be told of the database without reading much of it. */
    record State(boolean empty, String schemaVersion, String kind, long bytes) {}

    private final AgroalDataSource dataSource;
    private final Clock clock;
    private final String application;

    Backups(
            AgroalDataSource dataSource,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.version") String application) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.application = application;
    }

    /** Whatever fails fails while writing; then the file lacks its end. */
    Contents write(OutputStream out) throws SQLException, IOException {
        try (var database = dataSource.getConnection()) {
            return new BackupWriter(database).write(about(), out);
        }
    }

    State state() throws SQLException {
        try (var database = dataSource.getConnection()) {
            var kind = Database.of(database);
            return new State(
                    Restoration.isEmpty(database),
                    Schema.version(database),
                    kind.name(),
                    Database.number(database, kind.sizeQuery()));
        }
    }

    private Manifest about() {
        var id = UUID.randomUUID().toString();
        return new Manifest(Manifest.FORMAT, Manifest.VERSION, id, null, clock.instant(), application, null, List.of());
    }
}
