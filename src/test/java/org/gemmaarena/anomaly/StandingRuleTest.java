package org.gemmaarena.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gemmaarena.anomaly.Standing.COUNTS;
import static org.gemmaarena.anomaly.Standing.OUT;
import static org.gemmaarena.anomaly.Standing.UNDER_REVIEW;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StandingRuleTest {

    @Test
    void without_a_raised_signal_a_voter_counts() {
        assertThat(StandingRule.of(List.of())).isEqualTo(COUNTS);
        assertThat(StandingRule.of(Arrays.stream(Kind.values())
                        .map(kind -> new Signal(kind, Level.QUIET, Map.of()))
                        .toList()))
                .isEqualTo(COUNTS);
    }

    @ParameterizedTest
    @CsvSource({
        "CAMPAIGN, UNDER_REVIEW",
        "SEQUENTIAL_TEST, UNDER_REVIEW",
        "ORIENTED_TEST, UNDER_REVIEW",
        "SPEED, UNDER_REVIEW",
        "ONE_SIDED, UNDER_REVIEW",
        "MOST_VOTES, UNDER_REVIEW",
        "REPEATED_PROMPTS, COUNTS",
        "SHARED_ADDRESS, COUNTS"
    })
    void one_raised_signal_never_takes_out(Kind kind, Standing standing) {
        assertThat(StandingRule.of(raised(kind))).isEqualTo(standing);
    }

    @Test
    void what_people_are_by_nature_never_takes_out_even_together() {
        assertThat(StandingRule.of(raised(Kind.ONE_SIDED, Kind.REPEATED_PROMPTS, Kind.SHARED_ADDRESS)))
                .isEqualTo(UNDER_REVIEW);
        assertThat(StandingRule.of(raised(Kind.REPEATED_PROMPTS, Kind.SHARED_ADDRESS)))
                .isEqualTo(UNDER_REVIEW);
    }

    @ParameterizedTest
    @EnumSource(names = {"ONE_SIDED", "MOST_VOTES", "REPEATED_PROMPTS", "SHARED_ADDRESS"})
    void nor_can_it_be_called_decisive(Kind kind) {
        assertThatThrownBy(() -> new Signal(kind, Level.DECISIVE, Map.of())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void odd_votes_that_came_too_fast_are_out() {
        assertThat(StandingRule.of(raised(Kind.SPEED, Kind.ORIENTED_TEST))).isEqualTo(OUT);
        assertThat(StandingRule.of(raised(Kind.SPEED, Kind.ONE_SIDED))).isEqualTo(UNDER_REVIEW);
        assertThat(StandingRule.of(List.of(new Signal(Kind.CAMPAIGN, Level.DECISIVE, Map.of()))))
                .isEqualTo(OUT);
    }

    @Test
    void voters_are_compared_where_there_are_ten_others() {
        assertThat(StandingRule.isComparable(0)).isFalse();
        assertThat(StandingRule.isComparable(9)).isFalse();
        assertThat(StandingRule.isComparable(10)).isTrue();
    }

    @Test
    void whoever_cast_most_votes_is_reviewed() {
        assertThat(Habits.mostVotes(500, 1_000).isRaised()).isFalse();
        assertThat(StandingRule.of(List.of(Habits.mostVotes(501, 1_000)))).isEqualTo(UNDER_REVIEW);
    }

    private static List<Signal> raised(Kind... kinds) {
        return Arrays.stream(kinds)
                .map(kind -> new Signal(kind, Level.RAISED, Map.of()))
                .toList();
    }
}
