package org.gemmaarena.backup;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.gemmaarena.backup.BackupReader.Verified;
import org.gemmaarena.backup.BadBackup.Fault;
import org.gemmaarena.backup.Manifest.SavedTable;

/**
 * Makes an empty database what a backup says. A backup of an older schema is brought into the tables of today; what later
 * migrations would have made of its rows they do afterwards, since each of them may be run again.
 */
final class Restoration {

    /** The setting that tells which backup a database was made of. */
    static final String MADE_OF = "restored";

    private static final String BATTLE = "battle";
    private static final String VOTE = "vote";

    private final Verified backup;

    Restoration(Verified backup) {
        this.backup = backup;
    }

    /** Whether nothing would be lost by a restore: nobody has battled here, nobody has voted, nothing was imported. */
    static boolean isEmpty(Connection database) throws SQLException {
        return count(database, BATTLE, true) + count(database, VOTE, true) == 0;
    }

    /**
     * Changes nothing.
     *
     * @throws BadBackup if the backup is newer than this arena, or has something that it doesn't know
     */
    void check(Connection database) throws SQLException {
        if (versionOfBackup().isNewerThan(Schema.version(database))) {
            throw new BadBackup(Fault.NEWER_SCHEMA, backup.manifest().application());
        }
        var schema = Schema.of(database);
        for (var saved : backup.manifest().tables()) {
            columns(table(schema, saved), saved);
        }
    }

    /**
     * In one transaction, which is the caller's.
     *
     * @param file the one that was verified, from its beginning
     * @return whether migrations have to be run again; false also where the arena is not empty
     * @throws ArenaInUse if the arena is not empty, or was used meanwhile
     */
    boolean run(Connection database, InputStream file) throws SQLException, IOException {
        var schema = Schema.of(database);
        Database.of(database).lock(database, schema.saved());
        if (!isEmpty(database)) {
            throw new ArenaInUse();
        }
        clear(schema, database);
        try {
            BackupReader.each(file, (saved, rows) -> {
                var table = table(schema, saved);
                new RowInserter(table, columns(table, saved)).insert(rows, database);
            });
        } catch (JacksonException | IllegalArgumentException | DateTimeException malformed) {
            throw new BadBackup(Fault.DOES_NOT_FIT, "", malformed);
        } catch (SQLException failure) {
            if (isAboutData(failure)) {
                throw new BadBackup(Fault.DOES_NOT_FIT, "", failure);
            }
            throw failure;
        }
        if (count(database, BATTLE, false) != backup.contents().rows(BATTLE)
                || count(database, VOTE, false) != backup.contents().rows(VOTE)) {
            throw new ArenaInUse();
        }
        Numbering.goOn(database, schema.saved());
        noteOrigin(database);
        return forgetLaterMigrations(database);
    }

    /** Also what an older backup knows nothing of: else the arena would be a mixture of both. */
    private static void clear(Schema schema, Connection database) throws SQLException {
        var tables = new ArrayList<>(schema.tables());
        Collections.reverse(tables);
        for (var table : tables) {
            Database.execute(database, "delete from " + table.quotedName());
        }
    }

    private void noteOrigin(Connection database) throws SQLException {
        Database.execute(database, "delete from setting where name = '" + MADE_OF + "'");
        try (var insert = database.prepareStatement("insert into setting (name, content) values (?, ?)")) {
            insert.setString(1, MADE_OF);
            insert.setString(2, backup.manifest().id());
            insert.executeUpdate();
        }
    }

    private boolean forgetLaterMigrations(Connection database) throws SQLException {
        var later = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select \"version\" from \"flyway_schema_history\" where \"version\" is not null")) {
            while (rows.next()) {
                if (!versionOfBackup().isAtLeast(rows.getString(1))) {
                    later.add(rows.getString(1));
                }
            }
        }
        try (var delete = database.prepareStatement("delete from \"flyway_schema_history\" where \"version\" = ?")) {
            for (var version : later) {
                delete.setString(1, version);
                delete.executeUpdate();
            }
        }
        return !later.isEmpty();
    }

    private MigrationVersion versionOfBackup() {
        return MigrationVersion.fromVersion(backup.manifest().schemaVersion());
    }

    private static Table table(Schema schema, SavedTable saved) {
        var table = schema.table(saved.name());
        if (table == null || Transient.isOfTheMoment(table)) {
            throw new BadBackup(Fault.UNKNOWN_PART, saved.name());
        }
        return table;
    }

    private static List<Column> columns(Table table, SavedTable saved) {
        return saved.columns().stream()
                .map(known -> {
                    var column = table.column(known.name());
                    if (column == null || column.kind() != known.kind()) {
                        throw new BadBackup(Fault.UNKNOWN_PART, saved.name() + "." + known.name());
                    }
                    return column;
                })
                .toList();
    }

    /** Classes 22 and 23 of SQL:2016, data exceptions and violated constraints. */
    private static boolean isAboutData(SQLException failure) {
        var state = failure.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private static long count(Connection database, String table, boolean oneWillDo) throws SQLException {
        return Database.number(
                database,
                oneWillDo
                        ? "select count(*) from (select 1 as one from " + table + " fetch first row only) t"
                        : "select count(*) from " + table);
    }
}
