package org.gemmaarena.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TemposTest {

    private static final double COMMON = 60;

    private final Tempos tempos = new Tempos();

    @Test
    void without_knowledge_the_common_pace_holds_and_nothing_is_held_back() {
        assertThat(tempos.pace(COMMON, "a", "b")).isEqualTo(COMMON);
        assertThat(tempos.hold("a", "b")).isZero();
    }

    @Test
    void the_slower_one_decides_whichever_it_is() {
        wrote("slow", 10, 8);
        wrote("fast", 1000, 1);
        assertThat(tempos.pace(COMMON, "slow", "fast")).isCloseTo(7.5, within(1e-9));
        assertThat(tempos.pace(COMMON, "fast", "slow")).isEqualTo(tempos.pace(COMMON, "slow", "fast"));
        assertThat(tempos.hold("fast", "slow"))
                .isEqualTo(tempos.hold("slow", "fast"))
                .isGreaterThan(Duration.ofSeconds(8));
    }

    @Test
    void nobody_is_shown_faster_than_the_common_pace() {
        wrote("a", 1000, 1);
        wrote("b", 2000, 1);
        assertThat(tempos.pace(COMMON, "a", "b")).isEqualTo(COMMON);
    }

    @Test
    void a_few_words_tell_nothing() {
        tempos.wrote("a", 5, Duration.ofSeconds(20), Duration.ofSeconds(5));
        assertThat(tempos.pace(COMMON, "a", "b")).isEqualTo(COMMON);
    }

    @Test
    void nothing_is_held_back_for_longer_than_half_a_minute() {
        wrote("a", 10, 600);
        assertThat(tempos.hold("a", "b")).isEqualTo(Duration.ofSeconds(30));
    }

    private void wrote(String model, int perSecond, int firstSeconds) {
        tempos.wrote(model, 100 * perSecond, Duration.ofSeconds(firstSeconds), Duration.ofSeconds(100));
    }
}
