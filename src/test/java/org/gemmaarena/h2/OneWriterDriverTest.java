package org.gemmaarena.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneWriterDriverTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration A_WHILE = Duration.ofMillis(300);

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private Connection first;

    @BeforeEach
    void open() throws SQLException {
        first = connect();
        execute(first, "create table note (id int primary key, text varchar(9))");
        execute(first, "insert into note values (1, 'one'), (2, 'two')");
        first.setAutoCommit(false);
    }

    @AfterEach
    void shutDown() throws SQLException {
        first.close();
        try (var last = connect()) {
            execute(last, "shutdown");
        }
    }

    @Test
    void a_transaction_that_writes_waits_until_the_one_before_has_ended_also_for_other_rows() throws Exception {
        execute(first, "update note set text = 'uno' where id = 1");
        var second = later("update note set text = 'due' where id = 2");
        assertStillWaits(second);
        first.commit();
        second.get(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rollback", "close", "autocommit"})
    void however_the_one_before_ends(String end) throws Exception {
        execute(first, "select * from note where id = 1 for update");
        var second = later("delete from note where id = 2");
        assertStillWaits(second);
        switch (end) {
            case "rollback" -> first.rollback();
            case "close" -> first.close();
            default -> first.setAutoCommit(true);
        }
        second.get(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void going_back_to_a_savepoint_ends_nothing() throws Exception {
        var savepoint = first.setSavepoint();
        execute(first, "update note set text = 'uno' where id = 1");
        first.rollback(savepoint);
        var second = later("delete from note where id = 2");
        assertStillWaits(second);
        first.commit();
        second.get(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void who_only_reads_waits_for_nobody() throws Exception {
        execute(first, "update note set text = 'uno' where id = 1");
        later("select text from note where id = 2").get(SOON.toSeconds(), TimeUnit.SECONDS);
        first.rollback();
    }

    @Test
    void a_transaction_within_another_one_of_the_same_thread_writes() throws Exception {
        execute(first, "update note set text = 'uno' where id = 1");
        try (var inner = connect()) {
            execute(inner, "update note set text = 'due' where id = 2");
        }
        var second = later("insert into note values (3, 'three')");
        assertStillWaits(second);
        first.commit();
        second.get(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void a_statement_that_fails_by_itself_leaves_the_turn_to_others() throws Exception {
        try (var alone = connect()) {
            assertThatThrownBy(() -> execute(alone, "insert into note values (1, 'again')"))
                    .isInstanceOf(SQLException.class);
            later("insert into note values (3, 'three')").get(SOON.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @Test
    void a_transaction_that_is_ended_by_another_thread_leaves_the_turn_to_others() throws Exception {
        execute(first, "update note set text = 'uno' where id = 1");
        CompletableFuture.runAsync(() -> quietly(first::rollback)).get(SOON.toSeconds(), TimeUnit.SECONDS);
        later("delete from note where id = 2").get(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    @Test
    void waiting_has_a_limit() throws Exception {
        var turn = new Turn(Duration.ofMillis(50));
        turn.take();
        var waiting = CompletableFuture.runAsync(() -> quietly(turn::take));
        assertThatThrownBy(() -> waiting.get(SOON.toSeconds(), TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(SQLTransientConnectionException.class);
        turn.giveBack();
        CompletableFuture.runAsync(() -> quietly(turn::take)).get(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                " (select 1) union (select 2)",
                "WITH t as (select 1) select * from t",
                "explain select 1",
                "select 1 from work for update",
                "select 1 from chore for update skip locked"
            })
    void what_only_reads(String sql) {
        assertThat(OneWriterConnection.mayWrite(sql)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into t values (1)",
                "select 1 from t for\n update",
                "SELECT * FROM t FOR UPDATE",
                "drop table t",
                "set x 1"
            })
    void what_may_write(String sql) {
        assertThat(OneWriterConnection.mayWrite(sql)).isTrue();
    }

    private CompletableFuture<Void> later(String sql) {
        return CompletableFuture.runAsync(() -> quietly(() -> {
            try (var other = connect()) {
                execute(other, sql);
            }
        }));
    }

    private static void assertStillWaits(CompletableFuture<Void> work) {
        assertThatThrownBy(() -> work.get(A_WHILE.toMillis(), TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
    }

    private Connection connect() throws SQLException {
        return new OneWriterDriver().connect(url, new Properties());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static void quietly(Work work) {
        try {
            work.run();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
