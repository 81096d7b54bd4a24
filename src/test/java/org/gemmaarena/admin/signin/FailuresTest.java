package org.gemmaarena.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailuresTest {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Test
    void the_first_failures_cost_nothing_and_each_further_one_twice_as_long_up_to_the_longest() {
        assertThat(IntStream.rangeClosed(1, 12).mapToObj(failures -> Failures.lock(failures, 3, LONGEST)
                        .toSeconds()))
                .containsExactly(0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void any_number_of_failures_stays_at_the_longest() {
        assertThat(Failures.lock(Integer.MAX_VALUE, 3, LONGEST)).isEqualTo(LONGEST);
    }
}
