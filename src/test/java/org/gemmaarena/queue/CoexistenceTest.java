package org.gemmaarena.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoexistenceTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Coexistence coexistence = new Coexistence();

    @Test
    void answers_that_never_overlap_leave_a_doubt() {
        assertThat(Coexistence.inDoubt(span("a", 1, 9), span("b", 12, 20))).isTrue();
        assertThat(Coexistence.inDoubt(span("a", 1, 9), span("b", 8, 20))).isFalse();
        assertThat(Coexistence.inDoubt(span("a", 1, 9), new Span("b", null, at(20))))
                .isFalse();
    }

    @Test
    void a_server_that_has_one_of_them_loaded_holds_one_model() {
        coexistence.saw("local", Set.of("b"), "a", "b", at(20));
        assertThat(coexistence.oneAtATime("local", at(21))).isTrue();
        assertThat(coexistence.oneAtATime("other", at(21))).isFalse();
    }

    @Test
    void a_server_that_has_both_loaded_was_only_quick_with_one_of_them() {
        coexistence.saw("local", Set.of("a:latest", "b", "c"), "a", "b", at(20));
        assertThat(coexistence.oneAtATime("local", at(21))).isFalse();
    }

    @Test
    void answers_that_overlap_take_the_suspicion_back() {
        coexistence.saw("local", Set.of("b"), "a", "b", at(20));
        coexistence.sawBoth("local");
        assertThat(coexistence.oneAtATime("local", at(21))).isFalse();
    }

    @Test
    void it_is_asked_for_both_again_after_ten_minutes() {
        coexistence.saw("local", Set.of("b"), "a", "b", at(20));
        assertThat(coexistence.oneAtATime("local", at(20).plus(Duration.ofMinutes(11))))
                .isFalse();
    }

    @Test
    void it_has_the_model_that_wrote_last() {
        coexistence.wrote("local", "a");
        coexistence.wrote("local", "b");
        assertThat(coexistence.has("local", "b")).isTrue();
        assertThat(coexistence.has("local", "a")).isFalse();
    }

    private static Span span(String model, int first, int end) {
        return new Span(model, at(first), at(end));
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
