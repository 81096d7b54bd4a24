package org.gemmaarena.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store is made to fail as a full disk does, with its count of readers left as H2 was seen to leave it. */
class FailedStoreTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private Connection writer;
    private Connection reader;

    @BeforeEach
    void openAndFail() throws SQLException {
        writer = connect();
        run(writer, "create table note (id int primary key)");
        run(writer, "insert into note values (1)");
        writer.setAutoCommit(false);
        run(writer, "insert into note values (2)");
        reader = connect();
        reader.setAutoCommit(false);
        run(reader, "select count(*) from note");
        fail(((SessionLocal) reader.unwrap(JdbcConnection.class).getSession())
                .getDatabase()
                .getStore()
                .getMvStore());
    }

    @AfterEach
    void close() {
        assertTimeoutPreemptively(SOON, () -> {
            writer.close();
            reader.close();
        });
    }

    @Test
    void every_call_ends_at_once_and_says_that_the_database_is_closed() {
        refuses(writer::commit);
        refuses(writer::rollback);
        refuses(() -> writer.setAutoCommit(true));
        refuses(() -> writer.prepareStatement("select 1 from note"));
        refuses(() -> run(reader, "select count(*) from note"));
        refuses(reader::commit);
        refuses(() -> reader.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE));
    }

    @Test
    void a_transaction_begins_nevertheless_and_its_first_statement_is_refused() throws SQLException {
        writer.setAutoCommit(false);
        refuses(() -> run(writer, "select count(*) from note"));
    }

    @Test
    void nobody_takes_it_for_a_connection_that_works() throws SQLException {
        assertThat(reader.isValid(1)).isFalse();
        assertThat(writer.isValid(1)).isFalse();
    }

    @Test
    void after_the_first_refusal_it_is_opened_again_with_what_was_confirmed_and_who_leaves_later_disturbs_nobody() {
        assertTimeoutPreemptively(SOON, () -> {
            refuses(writer::commit);
            try (var again = connect()) {
                writer.close();
                reader.close();
                try (var another = connect()) {
                    run(again, "insert into note values (3)");
                    assertThat(notes(another)).isEqualTo("1,3");
                }
            }
        });
    }

    @Test
    void who_holds_the_turn_to_write_and_does_not_come_back_keeps_nobody_from_the_one_opened_after_it() {
        assertTimeoutPreemptively(SOON, () -> {
            reader.close();
            try (var again = connect()) {
                run(again, "insert into note values (3)");
                assertThat(notes(again)).isEqualTo("1,3");
            }
        });
    }

    private static void refuses(ThrowingCallable call) {
        assertTimeoutPreemptively(SOON, () -> assertThatThrownBy(call)
                .isInstanceOfSatisfying(SQLException.class, refusal -> assertThat(refusal.getSQLState())
                        .isEqualTo("90098"))
                .hasRootCauseMessage("No space left on device"));
    }

    private static void fail(MVStore store) {
        var counter = store.registerVersionUsage();
        for (int count = 0; count < 9; count++) {
            store.decrementVersionUsageCounter(counter);
        }
        var failure = new MVStoreException(DataUtils.ERROR_WRITING_FAILED, "Writing failed");
        failure.initCause(new IOException("No space left on device"));
        assertThatThrownBy(() -> store.panic(failure)).isSameAs(failure);
    }

    private Connection connect() throws SQLException {
        return new OneWriterDriver()
                .connect(
                        "jdbc:h2:file:" + directory.resolve("notes") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                        new Properties());
    }

    private static String notes(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var notes = statement.executeQuery("select listagg(id, ',') within group (order by id) from note")) {
            assertThat(notes.next()).isTrue();
            return notes.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
