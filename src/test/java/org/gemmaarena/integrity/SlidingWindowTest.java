package org.gemmaarena.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlidingWindowTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private final SlidingWindow threeAMinute = new SlidingWindow(3, Duration.ofMinutes(1));

    @Test
    void below_the_limit_nobody_waits() {
        assertThat(threeAMinute.wait(ago(50, 40), NOW)).isEmpty();
    }

    @Test
    void at_the_limit_one_waits_until_the_oldest_that_counts_has_left_the_window() {
        assertThat(threeAMinute.wait(ago(50, 40, 10), NOW)).hasValue(Duration.ofSeconds(11));
        assertThat(threeAMinute.wait(ago(55, 50, 40, 10), NOW)).hasValue(Duration.ofSeconds(11));
    }

    @Test
    void what_is_older_than_the_window_does_not_count() {
        assertThat(threeAMinute.wait(ago(90, 61, 60, 10), NOW)).isEmpty();
    }

    private static List<Instant> ago(int... seconds) {
        return IntStream.of(seconds).mapToObj(NOW::minusSeconds).toList();
    }
}
