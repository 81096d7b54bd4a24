package org.gemmaarena.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where the databases differ. */
enum Database {
    H2 {
        /** {@code org.h2.engine.Constants.TRANSACTION_SNAPSHOT}: repeatable read would hold one table still at a time. */
        private static final int SNAPSHOT = 6;

        @Override
        void beginSnapshot(Connection database) throws SQLException {
            database.setTransactionIsolation(SNAPSHOT);
            execute(database, "set lazy_query_execution 1");
            database.setAutoCommit(false);
        }

        @Override
        void endSnapshot(Connection database) throws SQLException {
            super.endSnapshot(database);
            execute(database, "set lazy_query_execution 0");
        }

        @Override
        void lock(Connection database, List<Table> tables) {
            // it can't; who writes meanwhile is noticed at the end
        }

        @Override
        String sizeQuery() {
            return "select setting_value from information_schema.settings where setting_name = 'info.FILE_SIZE'";
        }
    },
    POSTGRESQL {
        @Override
        void beginSnapshot(Connection database) throws SQLException {
            database.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            database.setReadOnly(true);
            database.setAutoCommit(false);
        }

        @Override
        void endSnapshot(Connection database) throws SQLException {
            super.endSnapshot(database);
            database.setReadOnly(false);
        }

        @Override
        void lock(Connection database, List<Table> tables) throws SQLException {
            execute(database, "set local lock_timeout = '30s'");
            execute(
                    database,
                    "lock table " + tables.stream().map(Table::quotedName).collect(Collectors.joining(", "))
                            + " in exclusive mode");
        }

        @Override
        String sizeQuery() {
            return "select pg_database_size(current_database())";
        }
    };

    static Database of(Connection database) throws SQLException {
        return valueOf(database.getMetaData().getDatabaseProductName().toUpperCase(Locale.ROOT));
    }

    /** From here on, all tables are read as they are at one moment, row by row. */
    abstract void beginSnapshot(Connection database) throws SQLException;

    void endSnapshot(Connection database) throws SQLException {
        database.rollback();
        database.setAutoCommit(true);
        database.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }

    /** Until the end of the transaction these tables can be read by others and not written. */
    abstract void lock(Connection database, List<Table> tables) throws SQLException;

    /** Gives the bytes that the database takes on disk. */
    abstract String sizeQuery();

    static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    static long number(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
