package org.gemmaarena.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HabitsTest {

    @Test
    void one_sidedness_is_the_two_sided_binomial_test() {
        assertThat(Habits.oneSided(5, 0).numbers().get("pValue")).isCloseTo(2 / 32.0, within(1e-5));
        assertThat(Habits.oneSided(2, 1).numbers().get("pValue")).isCloseTo(1, within(1e-5));
        assertThat(Habits.oneSided(0, 0).isRaised()).isFalse();
        assertThat(Habits.oneSided(14, 0).isRaised()).isFalse();
        assertThat(Habits.oneSided(15, 0).isRaised()).isTrue();
        assertThat(Habits.oneSided(0, 15).isRaised()).isTrue();
        assertThat(Habits.oneSided(60, 50).isRaised()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "9, 9, 0, 500, QUIET",
        "5, 10, 0, 500, RAISED",
        "19, 20, 10, 500, DECISIVE",
        "20, 20, 400, 500, QUIET",
        "20, 20, 0, 0, QUIET"
    })
    void speed_is_odd_only_where_others_are_slower(long fast, long timed, long othersFast, long others, Level level) {
        assertThat(Habits.speed(fast, timed, othersFast, others).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"3000, 20000, 99, true", "3000, 20000, 100, false", "3000, 5999, 3000, true", "3000, 6000, 3000, false"
    })
    void a_vote_is_too_fast_for_any_hand_or_for_any_eye(long characters, long start, long ready, boolean tooShort) {
        assertThat(ReadingTime.isTooShort(characters, start, ready)).isEqualTo(tooShort);
    }

    @Test
    void prompts_are_the_same_however_they_are_written() {
        var prompt = Prompts.normalised("Why is the sky blue?");
        assertThat(Prompts.normalised("  WHY is\n the sky -- blue ")).isEqualTo(prompt);
        assertThat(Prompts.normalised("Ｗｈｙ is the sky blue…")).isEqualTo(prompt);
        assertThat(Prompts.normalised("Why is the sea blue?")).isNotEqualTo(prompt);
        assertThat(Prompts.normalised("STRASSE")).isEqualTo(Prompts.normalised("Straße"));
        assertThat(Prompts.normalised("1 + 1")).isNotEqualTo(Prompts.normalised("1 - 1 = ?"));
        assertThat(Prompts.normalised("?!")).isNotEqualTo(Prompts.normalised("..."));
    }

    @Test
    void prompts_have_a_cap_in_large_arenas_only() {
        assertThat(Prompts.cap(19, 10_000)).isEqualTo(Long.MAX_VALUE);
        assertThat(Prompts.cap(100, 199)).isEqualTo(Long.MAX_VALUE);
        assertThat(Prompts.cap(20, 201)).isEqualTo(21);
    }
}
