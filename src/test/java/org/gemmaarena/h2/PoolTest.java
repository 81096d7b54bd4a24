package org.gemmaarena.h2;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The pool of the application on H2. */
@QuarkusTest
class PoolTest {

    @Inject
    AgroalDataSource pool;

    @Test
    void connections_are_looked_at_before_they_are_given_out() {
        assertThat(pool.getConfiguration().connectionPoolConfiguration().validateOnBorrow())
                .isTrue();
    }
}
