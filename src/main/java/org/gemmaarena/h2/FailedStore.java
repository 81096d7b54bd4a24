package org.gemmaarena.h2;

import java.sql.SQLException;
import java.util.Optional;
import org.h2.api.ErrorCode;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.h2.mvstore.MVStoreException;
import org.jboss.logging.Logger;

/**
 * A store whose file could not be written, as on a full disk. H2 2.4.240 may then look for the current version for ever (in its
 * {@code MVStore.registerVersionUsage}), which every statement, the end of a transaction and the close of the database begin
 * with. So the database is shut down at once, and the next connection opens it again.
 */
final class FailedStore {

    private static final Logger LOG = Logger.getLogger(FailedStore.class);

    private FailedStore() {}

    static boolean isBehind(JdbcConnection connection) {
        return database(connection)
                .filter(database -> database.isClosing() || failureOf(database) != null)
                .isPresent();
    }

    /** @throws SQLException in the place of the call that might not return, with what has failed as its cause */
    static void refuse(JdbcConnection connection) throws SQLException {
        if (isBehind(connection)) {
            shutDown(connection);
            var failure = database(connection).map(FailedStore::failureOf).orElse(null);
            throw DbException.get(ErrorCode.DATABASE_IS_CLOSED, failure).getSQLException();
        }
    }

    /** Where the store behind the connection has failed; otherwise nothing happens. */
    static void shutDown(JdbcConnection connection) {
        database(connection).filter(database -> failureOf(database) != null).ifPresent(FailedStore::shutDown);
    }

    /** Takes the connection from the database without the end of its transaction, which the store can't write any more. */
    static void leave(JdbcConnection connection) {
        shutDown(connection);
        try {
            connection.getSession().close();
        } catch (DbException | MVStoreException failed) {
            LOG.debug("A connection to a failed store is closed", failed);
        }
    }

    /** Only once: H2 knows databases by their names, and a second time might shut down the one that was opened after it. */
    private static synchronized void shutDown(Database database) {
        if (!database.isClosing()) {
            LOG.error("H2 is shut down, to be opened again by the next connection", failureOf(database));
            database.shutdownImmediately();
        }
    }

    private static MVStoreException failureOf(Database database) {
        return database.getStore().getMvStore().getPanicException();
    }

    /** Empty where the connection is closed, and where another thread closes it now. */
    private static Optional<Database> database(JdbcConnection connection) {
        try {
            return connection.getSession() instanceof SessionLocal session && !session.isClosed()
                    ? Optional.of(session.getDatabase())
                    : Optional.empty();
        } catch (DbException closed) {
            return Optional.empty();
        }
    }
}
