package org.gemmaarena.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.gemmaarena.running.OnPostgreSql;
import org.junit.jupiter.api.Test;

/** What the driver does by default, on the connections of the application. */
@QuarkusTest
@TestProfile(OnPostgreSql.class)
class TimeLimitsTest {

    @Inject
    AgroalDataSource pool;

    @Test
    void no_connection_waits_for_an_answer_for_ever_also_not_after_the_migrations() throws SQLException {
        try (var connection = pool.getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(60_000);
        }
    }

    @Test
    void a_statement_that_fails_is_told_without_its_values() throws SQLException {
        var id = UUID.randomUUID().toString();
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement("insert into voter (id) values (?::uuid)")) {
            for (int twice = 0; twice < 2; twice++) {
                statement.setString(1, id);
                statement.addBatch();
            }
            assertThatThrownBy(statement::executeBatch)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("Batch entry")
                    .hasMessageNotContaining(id);
        }
    }
}
