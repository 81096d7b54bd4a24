package org.gemmaarena.running;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Runs a test class once more, on a real PostgreSQL. */
public final class OnPostgreSql implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.datasource.db-kind", "postgresql", "quarkus.datasource.jdbc.url", Server.URL);
    }

    /** Started once for all test classes; ends with this process. */
    private static final class Server {
        static final String URL = start();

        private static String start() {
            try {
                return PostgreSqlServer.start().getJdbcUrl("postgres", "postgres");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
