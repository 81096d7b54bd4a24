package org.gemmaarena.inference.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff();

    @Test
    void doublesFromAQuarterOfASecondToFiveSeconds() {
        assertThat(LongStream.range(0, 7)
                        .map(i -> backoff.next(OptionalLong.empty()).toMillis()))
                .containsExactly(250L, 500L, 1000L, 2000L, 4000L, 5000L, 5000L);
    }

    @Test
    void waitsAsTheServerWishesUpToThirtySeconds() {
        assertThat(backoff.next(OptionalLong.of(7))).isEqualTo(Duration.ofSeconds(7));
        assertThat(backoff.next(OptionalLong.of(3600))).isEqualTo(Duration.ofSeconds(30));
        assertThat(backoff.next(OptionalLong.of(0))).isEqualTo(Duration.ofSeconds(1));
    }
}
