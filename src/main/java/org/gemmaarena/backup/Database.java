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
        void numberFrom(Connection database, Table table, long least) throws SQLException {
            if (nextOf(database, table) < least) {
                execute(
                        database,
                        "alter table " + table.quotedName() + " alter column " + Table.quoted(table.identity())
                                + " restart with " + least);
            }
        }

        private static long nextOf(Connection database, Table table) throws SQLException {
            try (var select = database.prepareStatement("select identity_base from information_schema.columns"
                    + " where table_schema = current_schema and table_name = ? and column_name = ?")) {
                select.setString(1, table.name());
                select.setString(2, table.identity());
                try (var row = select.executeQuery()) {
                    return row.next() ? row.getLong(1) : 0;
                }
            }
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
        void numberFrom(Connection database, Table table, long least) throws SQLException {
            try (var raise = database.prepareStatement("select setval(numbers, ?, false) from"
                    + " (select cast(pg_get_serial_sequence(?, ?) as regclass) as numbers) identity"
                    + " where nextval(numbers) < ?")) {
                raise.setLong(1, least);
                raise.setString(2, table.quotedName());
                raise.setString(3, table.identity());
                raise.setLong(4, least);
                raise.execute();
            }
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

    /** New rows of a table get at least this number; neither waits for others, nor is it undone with the transaction. */
    abstract void numberFrom(Connection database, Table table, long least) throws SQLException;

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
