package org.gemmaarena.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CoexistenceTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Coexistence coexistence = new Coexistence();

    @Test
    void a_server_whose_answers_never_overlap_holds_one_model() {
        coexistence.saw("local", span("a", 1, 9), span("b", 12, 20));
        assertThat(coexistence.oneAtATime("local", at(21))).isTrue();
        assertThat(coexistence.oneAtATime("other", at(21))).isFalse();
    }

    @Test
    void a_server_whose_answers_overlap_holds_both() {
        coexistence.saw("local", span("a", 1, 9), span("b", 12, 20));
        coexistence.saw("local", span("a", 31, 39), span("b", 38, 40));
        assertThat(coexistence.oneAtATime("local", at(41))).isFalse();
    }

    @Test
    void short_answers_that_miss_each_other_tell_nothing() {
        coexistence.saw("local", new Span("a", at(1), at(1).plusMillis(200)), span("b", 2, 9));
        assertThat(coexistence.oneAtATime("local", at(10))).isFalse();
    }

    @Test
    void an_answer_without_a_token_tells_nothing() {
        coexistence.saw("local", span("a", 1, 9), new Span("b", null, at(20)));
        assertThat(coexistence.oneAtATime("local", at(21))).isFalse();
    }

    @Test
    void it_is_asked_for_both_again_after_ten_minutes() {
        coexistence.saw("local", span("b", 12, 20), span("a", 1, 9));
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
