package org.gemmaarena.h2;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.WeakHashMap;
import java.util.logging.Logger;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;

/** H2's driver, whose transactions write one after the other. */
public final class OneWriterDriver implements Driver {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    /** Of each database that is open: one that is opened again after a failure waits for no call that hangs in the one before. */
    private static final Map<Database, Turn> TURNS = Collections.synchronizedMap(new WeakHashMap<>());

    private final Driver h2 = new org.h2.Driver();

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        if (!(h2.connect(url, properties) instanceof JdbcConnection connection)) {
            return null;
        }
        if (!(connection.getSession() instanceof SessionLocal session)) {
            connection.close();
            throw new SQLException("only an H2 within this process lets one write at a time: " + url);
        }
        return OneWriterConnection.of(
                connection, TURNS.computeIfAbsent(session.getDatabase(), database -> new Turn(LIMIT)));
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
