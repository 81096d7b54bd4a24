package org.gemmaarena.h2;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.gemmaarena.running.OnPostgreSql;
import org.junit.jupiter.api.Test;

/** The pool of the application on PostgreSQL, where a look at a connection would be a question over the network. */
@QuarkusTest
@TestProfile(OnPostgreSql.class)
class PoolOnPostgreSqlTest {

    @Inject
    AgroalDataSource pool;

    @Test
    void connections_are_given_out_as_they_are() {
        assertThat(pool.getConfiguration().connectionPoolConfiguration().validateOnBorrow())
                .isFalse();
    }
}
