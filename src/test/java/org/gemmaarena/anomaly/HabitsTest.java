package org.gemmaarena.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "9, 9, 9, 0, 50, QUIET",
        "5, 5, 10, 0, 50, RAISED",
        "19, 19, 20, 1, 50, DECISIVE",
        "20, 20, 20, 20, 50, DECISIVE",
        "20, 20, 20, 26, 50, QUIET",
        "20, 20, 20, 0, 9, QUIET",
        "20, 20, 20, 0, 0, QUIET"
    })
    void speed_is_odd_only_where_most_others_are_slower(
            long fast, long impossible, long timed, long othersFast, long others, Level level) {
        assertThat(Habits.speed(fast, impossible, timed, othersFast, others).level())
                .isEqualTo(level);
    }

    @Test
    void whoever_skims_long_answers_is_reviewed_and_never_out_by_speed() {
        assertThat(ReadingTime.isTooShort(30_000, 20_000, 5_000)).isTrue();
        assertThat(ReadingTime.isImpossible(30_000, 20_000, 5_000)).isFalse();
        assertThat(Habits.speed(60, 0, 60, 0, 50).level()).isEqualTo(Level.RAISED);
        assertThat(ReadingTime.isImpossible(30_000, 20_000, 99)).isTrue();
        assertThat(ReadingTime.isImpossible(30_000, 5_999, 5_000)).isTrue();
    }

    @Test
    void only_voters_with_some_timed_votes_are_a_measure() {
        assertThat(Habits.isMostlyFast(4, 4)).isFalse();
        assertThat(Habits.isMostlyFast(3, 5)).isTrue();
        assertThat(Habits.isMostlyFast(2, 5)).isFalse();
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

    @ParameterizedTest
    @ValueSource(
            ints = {0xFE0F, 0x034F, 0x115F, 0x3164, 0xFFA0, 0x00AD, 0x200B, 0x200D, 0x2060, 0xFEFF, 0xE0100, 0xE0041})
    void what_nobody_sees_makes_no_other_prompt(int ignorable) {
        var hidden = Character.toString(ignorable);
        assertThat(Prompts.normalised("Why is the s" + hidden + "ky blue?" + hidden))
                .isEqualTo(Prompts.normalised("Why is the sky blue?"));
    }

    @Test
    void prompts_have_a_cap_in_large_arenas_only() {
        assertThat(Prompts.cap(19, 10_000)).isEqualTo(Long.MAX_VALUE);
        assertThat(Prompts.cap(100, 199)).isEqualTo(Long.MAX_VALUE);
        assertThat(Prompts.cap(20, 201)).isEqualTo(21);
    }
}
