package org.gemmaarena.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChoresTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    @Inject
    Chores chores;

    @Inject
    AgroalDataSource database;

    private final String name = "test-" + UUID.randomUUID().toString().substring(0, 8);
    private final AtomicInteger done = new AtomicInteger();

    @BeforeEach
    void comesWithTheSchema() throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into chore (name) values (?)")) {
            insert.setString(1, name);
            insert.executeUpdate();
        }
    }

    @Test
    void however_many_come_it_is_done_once_in_its_time() {
        var mine = Stream.generate(() -> CompletableFuture.supplyAsync(() -> doIt(AN_HOUR)))
                .limit(8)
                .toList();
        assertThat(mine.stream().filter(CompletableFuture::join)).hasSize(1);
        assertThat(doIt(AN_HOUR)).isFalse();
        assertThat(done).hasValue(1);
    }

    @Test
    void when_its_time_has_come_it_is_done_again() {
        assertThat(doIt(AN_HOUR)).isTrue();
        assertThat(doIt(Duration.ZERO)).isTrue();
        assertThat(done).hasValue(2);
    }

    @Test
    void while_somebody_is_at_it_nobody_waits() {
        chores.doIfDue(name, AN_HOUR, () -> assertThat(
                        CompletableFuture.supplyAsync(() -> doIt(Duration.ZERO)).join())
                .isFalse());
        assertThat(done).hasValue(0);
    }

    @Test
    void what_failed_is_due_again() {
        Runnable failing = () -> {
            throw new IllegalStateException("the disk is full");
        };
        assertThatThrownBy(() -> chores.doIfDue(name, AN_HOUR, failing)).hasMessageContaining("the disk is full");
        assertThat(doIt(AN_HOUR)).isTrue();
    }

    private boolean doIt(Duration every) {
        return chores.doIfDue(name, every, done::incrementAndGet);
    }
}
