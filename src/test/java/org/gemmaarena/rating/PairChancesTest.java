package org.gemmaarena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PairChancesTest {

    private static final SequentialRule RULE = SequentialRule.forPairs(3);
    private static final PairCounts DECIDED = counts(60, 5, 0);
    private static final PairCounts EVEN = counts(50, 50, 0);
    private static final PairCounts NEW = counts(0, 0, 0);

    @Test
    void without_votes_all_pairs_are_alike() {
        assertThat(PairChances.of(List.of(NEW, NEW, NEW), RULE)).containsOnly(new double[] {1 / 3.0}, within(1e-15));
    }

    @Test
    void weights_are_what_one_more_vote_takes_off_the_standard_error() {
        var even = counts(4, 4, 0);
        var chances = PairChances.of(List.of(counts(1, 2, 0), even, even, even), RULE);
        double first = Math.sqrt(1.5 * 2.5) / 4 * (1 / Math.sqrt(4) - 1 / Math.sqrt(5));
        double second = 0.5 * (1 / Math.sqrt(9) - 1 / Math.sqrt(10));
        assertThat(chances[0]).isCloseTo(0.05 + 0.8 * first / (first + 3 * second), within(1e-14));
        assertThat(chances[1]).isCloseTo(0.05 + 0.8 * second / (first + 3 * second), within(1e-14));
    }

    @Test
    void weights_multiply_chances_up_to_the_bound() {
        assertThat(PairChances.weighted(new double[] {0.2, 0.3, 0.5}, new double[] {2, 2, 2}))
                .containsExactly(0.2, 0.3, 0.5);
        assertThat(PairChances.weighted(new double[] {0.25, 0.25, 0.25, 0.25}, new double[] {1, 1, 1, 2}))
                .containsExactly(new double[] {0.2, 0.2, 0.2, 0.4}, within(1e-12));
        assertThat(PairChances.weighted(new double[] {0.25, 0.25, 0.25, 0.25}, new double[] {1, 1, 2, 1e6}))
                .containsExactly(new double[] {0.125, 0.125, 0.25, 0.5}, within(1e-12));
    }

    @Test
    void a_decided_pair_rests_but_has_more_than_the_floor() {
        var chances = PairChances.of(List.of(DECIDED, EVEN, EVEN), RULE);
        assertThat(chances[0]).isGreaterThan(0.2 / 3).isLessThan(0.2 / 3 + 0.08);
        assertThat(chances[1]).isEqualTo(chances[2]);
    }

    @Test
    void one_undecided_pair_of_fifteen_is_three_times_as_likely_as_an_even_draw_and_no_more() {
        var pairs = new ArrayList<>(Collections.nCopies(14, DECIDED));
        pairs.add(EVEN);
        var chances = PairChances.of(pairs, SequentialRule.forPairs(15));
        assertThat(chances[14]).isCloseTo(0.2, within(1e-12));
        assertThat(chances[0]).isCloseTo(0.8 / 14, within(1e-12));
    }

    @Test
    void of_few_pairs_none_is_more_likely_than_all_others_together() {
        assertThat(PairChances.of(List.of(DECIDED, DECIDED, EVEN), RULE)[2]).isCloseTo(0.5, within(1e-12));
        assertThat(PairChances.of(List.of(DECIDED, EVEN), RULE)).containsOnly(new double[] {0.5}, within(1e-12));
        assertThat(PairChances.of(List.of(EVEN), RULE)).containsOnly(new double[] {1}, within(1e-12));
    }

    @Test
    void where_all_pairs_are_decided_none_rests() {
        var chances = PairChances.of(List.of(DECIDED, counts(600, 50, 0), DECIDED), RULE);
        assertThat(chances[0]).isEqualTo(chances[2]).isGreaterThan(chances[1]);
        assertThat(chances[1]).isGreaterThan(0.2 / 3);
    }

    @Test
    void a_vote_without_a_winner_counts_as_a_vote_and_decides_nothing() {
        var chances = PairChances.of(List.of(counts(10, 10, 400), counts(10, 10, 0), NEW), RULE);
        assertThat(chances[0]).isLessThan(chances[1]).isGreaterThan(0.2 / 3);
        assertThat(chances[1]).isLessThan(chances[2]);
    }

    @Test
    void no_pairs_have_no_chances() {
        assertThatThrownBy(() -> PairChances.of(List.of(), RULE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void whatever_the_votes_the_chances_add_up_and_none_is_below_the_floor(
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 0, max = 1_000_000_000_000L) Long> votes) {
        var pairs = votes.stream().map(n -> counts(n, n / 3, n % 7)).toList();
        var chances = PairChances.of(pairs, SequentialRule.forPairs(pairs.size()));
        assertThat(Arrays.stream(chances).sum()).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(chances).min().orElseThrow()).isGreaterThan(0.2 / pairs.size() - 1e-12);
        assertThat(Arrays.stream(chances).max().orElseThrow())
                .isLessThan(Math.max(1.0 / pairs.size(), Math.min(0.5, 3.0 / pairs.size())) + 1e-9);
    }

    private static PairCounts counts(long wins, long losses, long ties) {
        return new PairCounts(0, 1, wins, losses, ties);
    }
}
