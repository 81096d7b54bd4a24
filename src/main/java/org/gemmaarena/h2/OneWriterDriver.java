package org.gemmaarena.h2;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.h2.jdbc.JdbcConnection;

/** H2's driver, whose transactions write one after the other. */
public final class OneWriterDriver implements Driver {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Map<String, Turn> TURNS = new ConcurrentHashMap<>();

    private final Driver h2 = new org.h2.Driver();

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        var connection = h2.connect(url, properties);
        return connection == null
                ? null
                : OneWriterConnection.of(
                        (JdbcConnection) connection, TURNS.computeIfAbsent(url, database -> new Turn(LIMIT)));
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return h2.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) throws SQLException {
        return h2.getPropertyInfo(url, properties);
    }

    @Override
    public int getMajorVersion() {
        return h2.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return h2.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return h2.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.h2");
    }
}
