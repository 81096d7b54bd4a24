package org.gemmaarena.battle;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import org.gemmaarena.battle.Stopwatch.Limit;
import org.gemmaarena.inference.Usage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StopwatchTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final BattleConfig DEFAULTS = new SmallRyeConfigBuilder()
            .withMapping(BattleConfig.class)
            .addDiscoveredConverters()
            .build()
            .getConfigMapping(BattleConfig.class);

    private final Stopwatch stopwatch = new Stopwatch(DEFAULTS, START);

    @BeforeEach
    void start() {
        stopwatch.start(START);
    }

    @Test
    void loading_may_take_ten_minutes_before_the_first_token() {
        assertThat(stopwatch.exceeded(START.plusSeconds(600))).isEqualTo(Limit.NONE);
        assertThat(stopwatch.exceeded(START.plusSeconds(601))).isEqualTo(Limit.SILENCE);
    }

    @Test
    void after_the_first_token_a_minute_of_silence_is_too_long() {
        stopwatch.token(START.plusSeconds(500));
        assertThat(stopwatch.exceeded(START.plusSeconds(560))).isEqualTo(Limit.NONE);
        assertThat(stopwatch.exceeded(START.plusSeconds(561))).isEqualTo(Limit.SILENCE);
    }

    @Test
    void whoever_never_ends_is_cut_a_quarter_of_an_hour_after_the_first_token() {
        for (int second = 100; second <= 1001; second++) {
            stopwatch.token(START.plusSeconds(second));
        }
        assertThat(stopwatch.exceeded(START.plusSeconds(1000))).isEqualTo(Limit.NONE);
        assertThat(stopwatch.exceeded(START.plusSeconds(1001))).isEqualTo(Limit.LENGTH);
    }

    @Test
    void speed_is_measured_from_the_first_token_where_the_backend_tells_none() {
        stopwatch.token(START.plusSeconds(2));
        stopwatch.token(START.plusSeconds(12));
        var stats = stopwatch.stats(new Usage(10, 101, null, null, null), START.plusSeconds(12));
        assertThat(stats.timeToFirstTokenMs()).isEqualTo(2000);
        assertThat(stats.tokensPerSecond()).isEqualTo(10.0);
        assertThat(stats.totalMs()).isEqualTo(12_000);
    }

    @Test
    void what_was_not_measured_is_unknown() {
        var stats = stopwatch.stats(Usage.UNKNOWN, START.plusSeconds(1));
        assertThat(stats.timeToFirstTokenMs()).isNull();
        assertThat(stats.tokensPerSecond()).isNull();
        assertThat(stats.outputTokens()).isNull();
    }
}
