package org.gemmaarena.backup;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import org.gemmaarena.running.PostgreSqlServer;
import org.gemmaarena.running.ReleasedSchema;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** As many databases of the newest schema as a test wants, without rows: copies of two that were migrated once. */
final class EmptyDatabases implements BeforeAllCallback, AfterAllCallback {

    private static final String TEMPLATE = "migrated";

    private final AtomicInteger made = new AtomicInteger();
    private EmbeddedPostgres server;
    private Path folder;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, SQLException {
        server = PostgreSqlServer.start();
        folder = Files.createTempDirectory("empty");
        ReleasedSchema.migrate(ReleasedSchema.h2(folder, TEMPLATE), "latest");
        ReleasedSchema.migrate(ReleasedSchema.fresh(server, TEMPLATE), "latest");
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        server.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    EmbeddedPostgres server() {
        return server;
    }

    /** Returns the JDBC URL. */
    String h2() throws IOException {
        var name = "copy" + made.incrementAndGet();
        Files.copy(folder.resolve(TEMPLATE + ".mv.db"), folder.resolve(name + ".mv.db"));
        return ReleasedSchema.h2(folder, name);
    }

    /** Returns the JDBC URL. */
    String postgres() throws SQLException {
        var name = "copy" + made.incrementAndGet();
        try (var database = DriverManager.getConnection(server.getJdbcUrl("postgres", "postgres"));
                var statement = database.createStatement()) {
            statement.execute("create database " + name + " template " + TEMPLATE);
        }
        return server.getJdbcUrl("postgres", name);
    }
}
