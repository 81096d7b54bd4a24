package org.gemmaarena.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gemmaarena.backup.BadBackup.Fault;
import org.gemmaarena.running.ReleasedSchema;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a backup holds, and what a restore makes of it, on each database. */
class BackupTest {

    private static final String CAST = """
            insert into vote (battle_id, arena, voter_id, choice, counted, turns, created_at,
                left_model, left_name, left_characters, left_headers, left_list_items, left_bold,
                right_model, right_name, right_characters, right_headers, right_list_items, right_bold)
            values (?, 'live', '00000000-0000-4000-8000-00000000000a', 'LEFT', true, 1,
                timestamp with time zone '2026-01-01 00:00:00+00', 'a', 'A', 1, 0, 0, 0, 'b', 'B', 1, 0, 0, 0)
            """;
    private static final String COUNT = """
            insert into tally_change (arena, category, left_model, right_model, choice, counted, votes)
            values ('live', 'all', 'a', 'b', 'LEFT', true, 1), ('live', 'x', 'a', 'b', 'LEFT', true, 1)
            """;
    private static final String TAG = "insert into vote_category (vote_id, category) select max(id), 'x' from vote";

    @RegisterExtension
    static final EmptyDatabases databases = new EmptyDatabases();

    @TempDir
    Path folder;

    /** Votes commit before each table is read: without one view of all tables, the tallies would be of another moment. */
    @ParameterizedTest
    @EnumSource
    void what_is_voted_while_a_backup_runs_is_in_it_whole_or_not_at_all(Database kind)
            throws SQLException, IOException {
        var url = empty(kind);
        var file = new ByteArrayOutputStream();
        try (var voting = DriverManager.getConnection(url);
                var reading = DriverManager.getConnection(url)) {
            voting.setAutoCommit(false);
            cast(voting);
            cast(voting);
            new BackupWriter(reading).write(Copies.about(), new Interrupted(file, () -> cast(voting)));
            assertThat(Database.number(voting, "select count(*) from vote")).isGreaterThan(15);
        }
        var copy = empty(kind);
        Copies.restore(file.toByteArray(), copy);
        var rows = Copies.rows(copy);
        assertThat(rows.get("vote")).hasSize(2);
        assertThat(rows.get("vote_category")).hasSize(2);
        assertThat(Tallied.kept(rows)).isEqualTo(Tallied.recounted(copy)).containsValue(2L);
    }

    @ParameterizedTest
    @EnumSource
    void texts_numbers_and_bytes_come_back_as_they_were(Database kind) throws SQLException, IOException {
        var url = empty(kind);
        var bytes = new byte[70_000];
        new Random(1).nextBytes(bytes);
        var long_ = "Zeile \"eins\"\r\n\\u0000 \u2028 \u0001 ' 👩‍👩‍👧 é "
                .repeat(30_000)
                .substring(0, 1_000_000);
        try (var database = DriverManager.getConnection(url)) {
            insert(
                    database,
                    "insert into setting (name, content) values (?, ?)",
                    "a'\"\\\n",
                    "\u0007\t \uFFFD 😀 null");
            insert(database, "insert into setting (name, content) values (?, ?)", "empty", "");
            insert(
                    database,
                    "insert into judgement values ('x', ?, 0, ?, ?)",
                    Long.MAX_VALUE,
                    time("1969-12-31T23:59:59.999999Z"),
                    -1L);
            cast(database);
            insert(
                    database,
                    "insert into imported_line (vote_id, arena, line_key, content) values (1, 'x', 'k', ?)",
                    long_);
            insert(
                    database,
                    "update vote set pair_probability = ?, left_tokens_per_second = ?, right_tokens_per_second = ?",
                    0.1 + 0.2,
                    Double.MIN_VALUE,
                    Double.MAX_VALUE);
            insert(
                    database,
                    "insert into bucket (id, state, expires_at) values ('b', ?, ?)",
                    bytes,
                    time("2026-01-01T00:00:00Z"));
            battle(database);
            insert(
                    database,
                    "insert into attachment values ('00000000-0000-4000-8000-0000000000b1', 1, 1, 'image/png', ?)",
                    bytes);
        }
        var before = Copies.rows(url);
        for (var copy : List.of(databases.h2(), databases.postgres())) {
            Copies.restore(Copies.save(url), copy);
            assertThat(Copies.rows(copy).equals(before)).isTrue();
            try (var database = DriverManager.getConnection(copy);
                    var statement = database.createStatement()) {
                var row = statement.executeQuery("select content from imported_line");
                row.next();
                assertThat(row.getString(1).equals(long_)).isTrue();
                row = statement.executeQuery("select content from attachment");
                row.next();
                assertThat(Arrays.equals(row.getBytes(1), bytes)).isTrue();
                row = statement.executeQuery(
                        "select pair_probability, left_tokens_per_second, right_tokens_per_second from vote");
                row.next();
                assertThat(row.getDouble(1)).isEqualTo(0.30000000000000004);
                assertThat(row.getDouble(2)).isEqualTo(Double.MIN_VALUE);
                assertThat(row.getDouble(3)).isEqualTo(Double.MAX_VALUE);
                assertThat(Database.number(database, "select count(*) from bucket"))
                        .isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_added_after_a_restore_is_numbered_behind_what_came(Database kind) throws SQLException, IOException {
        var url = empty(kind);
        try (var database = DriverManager.getConnection(url)) {
            for (int i = 0; i < 5; i++) {
                cast(database);
            }
            Database.execute(database, "delete from vote_category");
            Database.execute(database, "delete from vote where id < 5");
        }
        var copy = empty(kind);
        Copies.restore(Copies.save(url), copy);
        try (var database = DriverManager.getConnection(copy)) {
            cast(database);
            assertThat(Database.number(database, "select min(id) from vote")).isEqualTo(5);
            assertThat(Database.number(database, "select max(id) from vote")).isEqualTo(6);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_restore_that_fails_takes_no_number_twice(Database kind) throws SQLException, IOException {
        var file = new Forgery(Copies.save(new ReleasedSchema(6).onH2(folder)));
        var url = empty(kind);
        try (var database = DriverManager.getConnection(url)) {
            for (int i = 0; i < 20; i++) {
                record(database);
            }
            assertFault(Fault.DOES_NOT_FIT, () -> Copies.restore(file.with("vote", "\"LEFT\"", "7"), url));
            var beyond = file.with("audit_entry", "\\[1,", "[9223372036854775807,");
            assertFault(Fault.DOES_NOT_FIT, () -> Copies.restore(beyond, url));
            record(database);
            assertThat(Database.number(database, "select count(*) from audit_entry"))
                    .isEqualTo(21);
        }
    }

    /** The number that a file names for the next row is only what it says. */
    @ParameterizedTest
    @EnumSource
    void rows_are_numbered_by_those_that_came(Database kind) throws SQLException, IOException {
        var file = new Forgery(Copies.save(new ReleasedSchema(6).onH2(folder)));
        var url = empty(kind);
        Copies.restore(file.withManifest("\"next\" : \\d+", "\"next\" : 9223372036854775807"), url);
        try (var database = DriverManager.getConnection(url)) {
            record(database);
            cast(database);
            assertThat(Database.number(database, "select max(id) from audit_entry"))
                    .isEqualTo(2);
            assertThat(Database.number(database, "select max(id) from vote")).isEqualTo(6);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_stays_that_an_older_backup_knows_nothing_of(Database kind) throws SQLException, IOException {
        var backup = Copies.save(new ReleasedSchema(5).onH2(folder));
        var untouched = empty(kind);
        Copies.restore(backup, untouched);
        var url = empty(kind);
        try (var database = DriverManager.getConnection(url)) {
            var now = time("2026-01-01T00:00:00Z");
            insert(database, "insert into admin_account values ('eve', 'admin', 'x', null, ?)", now);
            insert(database, "insert into admin_session values ('x', 'eve', null, ?, ?)", now, now);
            insert(database, "insert into model_setting values ('a', '{}', 1, ?)", now);
            insert(database, "insert into hidden_model values ('live', 'a')");
            insert(database, "insert into sample_prompt values ('p', 'P', 'Why?', 'facts', 'en', false, 1)");
            insert(
                    database,
                    "insert into invitation (id, token_digest, voter_id, note, created_at) values (?, 'x', ?, '', ?)",
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    now);
            Copies.restore(backup, url);
            assertThat(Copies.rows(url)).isEqualTo(Copies.rows(untouched));
            assertThat(Database.number(database, "select count(*) from admin_session"))
                    .isZero();
            assertThat(Database.number(database, "select count(*) from work")).isGreaterThan(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_arena_with_votes_stays_as_it_is(Database kind) throws SQLException, IOException {
        var url = empty(kind);
        var backup = Copies.save(url);
        try (var database = DriverManager.getConnection(url)) {
            cast(database);
        }
        var before = Copies.rows(url);
        assertThatThrownBy(() -> Copies.restore(backup, url)).isInstanceOf(ArenaInUse.class);
        assertThat(Copies.rows(url)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void rows_that_do_not_fit_change_nothing(Database kind) throws SQLException, IOException {
        var file = new Forgery(Copies.save(new ReleasedSchema(6).onH2(folder)));
        var url = empty(kind);
        var before = Copies.rows(url);
        assertFault(Fault.DOES_NOT_FIT, () -> Copies.restore(file.with("vote", "\"LEFT\"", "7"), url));
        assertFault(Fault.DOES_NOT_FIT, () -> Copies.restore(file.with("vote", "2026-01-01T12", "2026-13-01T12"), url));
        assertFault(Fault.DOES_NOT_FIT, () -> Copies.restore(file.with("answer", "0000-4000", "no-uuid"), url));
        assertFault(
                Fault.DOES_NOT_FIT,
                () -> Copies.restore(file.with("turn", "8000-000000000104", "8000-000000000999"), url));
        assertFault(
                Fault.DOES_NOT_FIT, () -> Copies.restore(file.with("vote_category", "\"facts\"", "\"coding\""), url));
        assertFault(Fault.DOES_NOT_FIT, () -> Copies.restore(file.with("vote_category", "\"facts\"", "null"), url));
        assertFault(
                Fault.DOES_NOT_FIT,
                () -> Copies.restore(file.with("vote_category", "\"facts\"", "\"" + "x".repeat(65) + "\""), url));
        assertFault(Fault.BROKEN, () -> Copies.restore(file.with("vote_category", "\"facts\"", "\"facts\",1"), url));
        assertFault(Fault.DOES_NOT_FIT, () -> Copies.restore(file.with("vote_category", "\"facts\"", "\"facts"), url));
        assertThat(Copies.rows(url)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void what_this_version_does_not_know_is_refused_and_changes_nothing(Database kind)
            throws SQLException, IOException {
        var file = new Forgery(Copies.save(new ReleasedSchema(6).onH2(folder)));
        var url = empty(kind);
        var before = Copies.rows(url);
        var newer = "\"schemaVersion\" : \"6\"";
        assertFault(Fault.NEWER_SCHEMA, () -> Copies.restore(file.withManifest(newer, newer.replace("6", "999")), url));
        assertFault(Fault.UNKNOWN_PART, () -> Copies.restore(file.withManifest("\"voter_id\"", "\"other\""), url));
        assertFault(Fault.UNKNOWN_PART, () -> Copies.restore(file.withManifest("\"UUID\"", "\"TEXT\""), url));
        assertThat(Copies.rows(url)).isEqualTo(before);
    }

    static void assertFault(Fault fault, ThrowingCallable restore) {
        assertThatThrownBy(restore).isInstanceOfSatisfying(BadBackup.class, bad -> assertThat(bad.fault())
                .isEqualTo(fault));
    }

    private static String empty(Database kind) throws SQLException, IOException {
        return kind == Database.H2 ? databases.h2() : databases.postgres();
    }

    private static OffsetDateTime time(String text) {
        return OffsetDateTime.parse(text);
    }

    /** A vote and what it adds to the tallies, which come together. */
    private static void cast(Connection database) {
        try {
            insert(database, CAST, UUID.randomUUID());
            Database.execute(database, TAG);
            Database.execute(database, COUNT);
            if (!database.getAutoCommit()) {
                database.commit();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void battle(Connection database) throws SQLException {
        Database.execute(database, """
                insert into battle (id, arena, voter_id, state, published, pair_probability, left_model, left_name,
                    left_backend, left_served_name, left_temperature, left_top_p, left_top_k, left_max_tokens, left_context,
                    left_thinking, right_model, right_name, right_backend, right_served_name, right_temperature,
                    right_top_p, right_top_k, right_max_tokens, right_context, right_thinking, created_at,
                    stop_requested, watched_at)
                values ('00000000-0000-4000-8000-0000000000b1', 'live', '00000000-0000-4000-8000-00000000000a', 'READY',
                    false, 1, 'a', 'A', 'x', 'x', 1, 1, 1, 1, 1, false, 'b', 'B', 'x', 'x', 1, 1, 1, 1, 1, false,
                    timestamp with time zone '2026-01-01 00:00:00+00', false,
                    timestamp with time zone '2026-01-01 00:00:00+00')
                """);
    }

    private static void record(Connection database) throws SQLException {
        insert(
                database,
                "insert into audit_entry (created_at, actor, action, target) values (?, 'admin', 'sign-in', 'arena')",
                time("2026-01-01T00:00:00Z"));
    }

    private static void insert(Connection database, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
