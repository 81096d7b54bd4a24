package org.gemmaarena.pacing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gemmaarena.pacing.Flow.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On a virtual clock: what is shown tells nothing of who writes how. */
class PacerTest {

    private static final Instant START = Instant.EPOCH;
    private static final double COMMON = 60;

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void exchanging_who_writes_how_leaves_the_schedule_identical(int seed) {
        var random = new SplittableRandom(seed);
        int text = 1 + random.nextInt(1500);
        var one = Flow.random(random, text);
        var other = Flow.random(random, text);
        assertThat(together(new Side(one, text), new Side(other, text)))
                .isEqualTo(together(new Side(other, text), new Side(one, text)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void until_the_shorter_one_ends_it_is_identical_for_texts_of_different_lengths_too(int seed) {
        var random = new SplittableRandom(seed);
        int shorter = 1 + random.nextInt(700);
        int longer = shorter + 1 + random.nextInt(700);
        var one = Flow.random(random, longer);
        var other = Flow.random(random, longer);
        assertThat(upTo(shorter, together(new Side(one, shorter), new Side(other, longer))))
                .isEqualTo(upTo(shorter, together(new Side(other, shorter), new Side(one, longer))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void behind_the_end_of_the_shorter_one_nobody_hurries(int seed) {
        var random = new SplittableRandom(seed);
        int shorter = 40 + random.nextInt(300);
        int longer = shorter + 100 + random.nextInt(300);
        var one = Flow.random(random, longer);
        var other = Flow.random(random, longer);
        var shown = together(new Side(one, shorter), new Side(other, longer));
        double took = seconds(later(one.end(shorter), other.end(shorter))) - seconds(later(one.end(1), other.end(1)));
        double pace = (shorter + 10) / (took + 10 / COMMON);
        for (int look = upTo(shorter, shown).size() + 21; look < shown.size(); look++) {
            assertThat((double) shown.get(look) - shown.get(look - 20)).isLessThanOrEqualTo(pace + 1);
        }
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    @Test
    void behind_the_end_of_the_shorter_one_a_fast_model_writes_on_as_the_slow_one_would() {
        var slow = Flow.steady(Duration.ofSeconds(2), 20, 600);
        var fast = Flow.steady(Duration.ofMillis(100), 200, 600);
        var slowIsShort = together(new Side(slow, 200), new Side(fast, 600));
        var fastIsShort = together(new Side(fast, 200), new Side(slow, 600));
        for (int look = 0; look < Math.min(slowIsShort.size(), fastIsShort.size()); look++) {
            assertThat((double) slowIsShort.get(look)).isCloseTo(fastIsShort.get(look), within(3.0));
        }
    }

    @Test
    void nothing_is_shown_before_both_have_some() {
        var early = new Side(Flow.steady(Duration.ZERO, 100, 100), 100);
        var late = new Side(Flow.steady(Duration.ofSeconds(10), 100, 100), 100);
        assertThat(together(early, late).subList(0, 10 * 20 - 1)).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 200, 2000})
    void all_is_shown_at_most_a_tenth_later_than_the_slower_one_has_written_it(int text) {
        var slow = Flow.steady(Duration.ofSeconds(2), 40, text);
        var fast = Flow.steady(Duration.ofMillis(100), 400, text);
        var looks = together(new Side(slow, text), new Side(fast, text)).size();
        assertThat(looks * 0.05).isLessThanOrEqualTo(1.1 * slow.end(text).toMillis() / 1000.0);
    }

    @Test
    void bursts_become_a_steady_pace() {
        var burstSize = 50;
        var bursts = new Side(Flow.steady(Duration.ZERO, 1, 20).every(burstSize), 20 * burstSize);
        var shown = together(bursts, bursts);
        var steps = IntStream.range(41, shown.size() - 20)
                .map(look -> shown.get(look) - shown.get(look - 1))
                .summaryStatistics();
        assertThat(steps.getMax()).isLessThanOrEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_model_faster_than_the_common_pace_is_shown_at_it(int seed) {
        var random = new SplittableRandom(seed);
        var there = new Side(Flow.steady(Duration.ZERO, 1e6, 300), 300);
        var again = new Side(Flow.steady(Duration.ofSeconds(3), 80 + random.nextInt(1000), 600), 600);
        var shown = Flow.show(Pacer.atCommonPace(COMMON, START, Duration.ZERO), START, there, again);
        int first = (int) shown.stream().filter(number -> number == 0).count();
        for (int look = first + 40; look < shown.size() - 1; look++) {
            assertThat(shown.get(look) - shown.get(look - 20)).isBetween(59, 61);
        }
    }

    @Test
    void a_side_that_is_run_again_is_held_back_however_soon_it_begins() {
        var there = new Side(Flow.steady(Duration.ZERO, 1e6, 300), 300);
        var again = new Side(Flow.steady(Duration.ofMillis(100), 100, 300), 300);
        var held = Pacer.atCommonPace(COMMON, START, Duration.ofSeconds(4));
        assertThat(Flow.show(held, START, there, again).subList(0, 4 * 20)).containsOnly(0);
    }

    @Test
    void where_one_side_fails_without_a_word_the_other_is_shown_at_the_common_pace() {
        var nothing = new Side(Flow.steady(Duration.ZERO, 1, 1), 0);
        var fast = new Side(Flow.steady(Duration.ofSeconds(1), 1000, 600), 600);
        assertThat((double) together(nothing, fast).size() / 20).isCloseTo(1 + 600 / COMMON, within(1.0));
    }

    @Test
    void two_empty_answers_show_nothing() {
        var nothing = new Written(0, true);
        assertThat(Pacer.together(COMMON, START).show(nothing, nothing, START.plusSeconds(9)))
                .isZero();
    }

    private static List<Integer> together(Side left, Side right) {
        return Flow.show(Pacer.together(COMMON, START), START, left, right);
    }

    private static List<Integer> upTo(int characters, List<Integer> shown) {
        return shown.stream().takeWhile(number -> number < characters).toList();
    }
}
