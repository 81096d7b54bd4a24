package org.gemmaarena.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BreakersTest {

    private static final List<Contestant> THREE =
            Stream.of("a", "b", "c").map(BreakersTest::model).toList();

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Breakers breakers = new Breakers(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    });

    @Test
    void a_model_rests_after_three_failures_in_a_row() {
        fail("a", 2);
        assertThat(fit()).containsExactly("a", "b", "c");
        fail("a", 1);
        assertThat(fit()).containsExactly("b", "c");
    }

    @Test
    void an_answer_in_between_begins_the_count_anew() {
        fail("a", 2);
        breakers.answered("a");
        fail("a", 2);
        assertThat(fit()).contains("a");
    }

    @Test
    void after_its_rest_one_battle_tries_it_again() {
        fail("a", 3);
        after(Duration.ofSeconds(31));
        assertThat(fit()).contains("a");
        breakers.drawn("a");
        assertThat(fit()).doesNotContain("a");
        breakers.answered("a");
        assertThat(fit()).contains("a");
    }

    @Test
    void each_further_failure_doubles_the_rest_up_to_ten_minutes() {
        fail("a", 4);
        after(Duration.ofSeconds(59));
        assertThat(fit()).doesNotContain("a");
        after(Duration.ofSeconds(2));
        assertThat(fit()).contains("a");
        fail("a", 100);
        after(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(fit()).contains("a");
    }

    @Test
    void nobody_rests_where_fewer_than_two_would_be_left() {
        fail("a", 3);
        fail("b", 3);
        assertThat(fit()).containsExactly("a", "b", "c");
    }

    private List<String> fit() {
        return breakers.fit(THREE).stream().map(Contestant::model).toList();
    }

    private void fail(String model, int times) {
        for (int i = 0; i < times; i++) {
            breakers.failed(model);
        }
    }

    private void after(Duration time) {
        now = now.plus(time);
    }

    private static Contestant model(String id) {
        return new Contestant(id, id, "local", id, null, 1.0, 1.0, 1, 1, 1, false, null);
    }
}
