package org.gemmaarena.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseOutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53300", "90020", "90098", "90121"})
    void a_database_that_is_away_is_told_by_its_state(String state) {
        var error = new IllegalStateException(new SQLException("gone", state));
        assertThat(DatabaseOutage.causes(error)).isTrue();
        assertThat(DatabaseOutage.isFull(error)).isFalse();
    }

    @Test
    void a_full_disk_is_told_on_both_databases() {
        var postgres = new SQLException("could not extend file", "53100");
        var h2 = new SQLException(
                "General error",
                "HY000",
                new IllegalStateException(new UncheckedIOException(new IOException("No space left on device"))));
        for (var error : new Exception[] {postgres, h2}) {
            assertThat(DatabaseOutage.causes(new RuntimeException(error))).isTrue();
            assertThat(DatabaseOutage.isFull(new RuntimeException(error))).isTrue();
        }
    }

    @Test
    void what_fails_at_the_commit_is_told_too() {
        var rollback = new IllegalStateException("Could not commit transaction");
        rollback.addSuppressed(
                new IllegalStateException(new SQLException("h2", "HY000", new IOException("No space left on device"))));
        assertThat(DatabaseOutage.isFull(new IllegalStateException(rollback))).isTrue();
    }

    @Test
    void a_disk_that_fails_otherwise_is_away_and_not_full() {
        var error = new SQLException("General error", "HY000", new IOException("Input/output error"));
        assertThat(DatabaseOutage.causes(error)).isTrue();
        assertThat(DatabaseOutage.isFull(error)).isFalse();
    }

    @Test
    void a_wrong_statement_and_a_file_that_is_not_the_databases_are_faults() {
        assertThat(DatabaseOutage.causes(new SQLException("duplicate key", "23505")))
                .isFalse();
        assertThat(DatabaseOutage.causes(new UncheckedIOException(new IOException("No space left on device"))))
                .isFalse();
    }
}
