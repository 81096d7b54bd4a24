package org.gemmaarena.running;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;

/** A real PostgreSQL that ends with this process; on a busy machine it takes a while to begin. */
public final class PostgreSqlServer {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private PostgreSqlServer() {}

    public static EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder().setPGStartupWait(PATIENCE).start();
    }
}
