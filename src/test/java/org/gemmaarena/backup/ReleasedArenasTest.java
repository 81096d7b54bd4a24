package org.gemmaarena.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gemmaarena.running.ReleasedSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Arenas as released versions left them: files of H2 and dumps of PostgreSQL that are never made anew. */
class ReleasedArenasTest {

    private static final Set<String> NAMED = Set.of(
            "flyway_schema_history", "work", "chore", "bucket", "admin_session", "sign_in_failure", "sign_in_place");

    private static final Set<String> GATHERED_AT_THE_DESK = Set.of(
            "admin_account",
            "model_setting",
            "model_version",
            "model_pull",
            "hidden_model",
            "snapshot",
            "snapshot_board",
            "published_snapshot",
            "recomputation",
            "voter_note",
            "privacy_run",
            "sample_prompt");

    @RegisterExtension
    static final EmptyDatabases databases = new EmptyDatabases();

    @TempDir
    Path folder;

    @Test
    void there_is_one_of_each_released_version() {
        assertThat(ReleasedSchema.all())
                .extracting(ReleasedSchema::version)
                .startsWith(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
    }

    @ParameterizedTest
    @MethodSource("released")
    void an_old_arena_opens_and_upgrades_to_the_same_on_either_database(ReleasedSchema old)
            throws SQLException, IOException {
        var h2 = old.onH2(folder);
        var postgres = old.onPostgreSql(databases.server());
        ReleasedSchema.migrate(h2, "latest");
        ReleasedSchema.migrate(postgres, "latest");

        var rows = Copies.rows(h2);
        assertThat(rows).isEqualTo(Copies.rows(postgres));
        assertThat(rows.get("setting")).containsExactly("[\"secret\",\"not-so-secret-of-the-released-schemas-0001\"]");
        assertThat(rows.get("battle")).hasSize(4);
        assertThat(rows.get("vote")).hasSize(old.version() == 1 ? 3 : 5);
        assertThat(rows.get("vote").get(0))
                .startsWith("[1,\"00000000-0000-4000-8000-000000000101\",\"live\",")
                .contains("\"2026-01-01T12:02:00.000001Z\"", "41.99999999999999", "\"Be “brief”, it's late.\"");
        assertThat(rows.get("vote_category")).contains("[1,\"coding\"]", "[1,\"facts\"]", "[2,\"coding\"]");
        assertThat(rows.get("answer").get(0)).contains("\"# The sky\\n\\n- and `code`\"");
        assertThat(Tallied.kept(rows)).isEqualTo(Tallied.recounted(h2)).isEqualTo(Tallied.recounted(postgres));
        if (old.version() >= 2) {
            assertThat(rows.get("imported_line").get(0)).contains("\\\"x\\\":\\\"\\\\\\\"quoted\\\\\\\" \\\\\\\\ 😀");
            assertThat(rows.get("audit_entry")).hasSize(old.version() < 7 ? 1 : 2);
        }
        if (old.version() >= 5) {
            assertThat(rows.get("attachment").get(0)).endsWith("\"UE5H\"]");
        }
    }

    /** The restored arena has what the upgraded one has: later migrations look after the rows that came. */
    @ParameterizedTest
    @MethodSource("released")
    void a_backup_of_an_old_arena_becomes_the_upgraded_one_on_either_database(ReleasedSchema old)
            throws SQLException, IOException {
        var h2 = old.onH2(folder);
        var postgres = old.onPostgreSql(databases.server());
        var ofH2 = Copies.save(h2);
        var ofPostgres = Copies.save(postgres);
        ReleasedSchema.migrate(h2, "latest");
        var upgraded = Copies.rows(h2);
        var onPostgres = databases.postgres();
        Copies.restore(ofH2, onPostgres);
        assertThat(Copies.rows(onPostgres)).isEqualTo(upgraded);
        var onH2 = databases.h2();
        Copies.restore(ofPostgres, onH2);
        assertThat(Copies.rows(onH2)).isEqualTo(upgraded);
    }

    private static List<ReleasedSchema> released() {
        return ReleasedSchema.all();
    }

    @Test
    void every_table_is_saved_or_named_as_one_of_the_moment() throws SQLException, IOException {
        var h2 = databases.h2();
        var postgres = databases.postgres();
        assertThat(Tallied.tables(h2)).isEqualTo(Tallied.tables(postgres));
        for (var url : List.of(h2, postgres)) {
            var tables = Tallied.tables(url);
            assertThat(tables).containsAll(NAMED).containsAll(GATHERED_AT_THE_DESK);
            assertThat(Copies.rows(url).keySet()).isEqualTo(without(tables, NAMED));
        }
    }

    @Test
    void a_table_that_nobody_named_is_saved() throws SQLException, IOException {
        for (var url : List.of(databases.h2(), databases.postgres())) {
            try (var database = DriverManager.getConnection(url)) {
                Database.execute(database, "create table later (id integer primary key)");
                Database.execute(database, "insert into later values (7)");
            }
            assertThat(Tallied.tables(url)).contains("later");
            assertThat(Copies.rows(url)).containsEntry("later", List.of("[7]"));
        }
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        var others = new TreeSet<>(all);
        others.removeAll(some);
        return others;
    }
}
