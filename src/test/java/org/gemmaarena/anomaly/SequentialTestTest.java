package org.gemmaarena.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gemmaarena.anomaly.AnomalyFixture.TOLERANCE;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers of the published test and of its extension, from another program. */
class SequentialTestTest {

    private final PairCrowd crowd = AnomalyFixture.crowd();

    @ParameterizedTest
    @ValueSource(strings = {"random", "boost_m1", "boost_m6", "boost_m3", "always_tie"})
    void p_values_statistics_and_thresholds_are_those_of_the_file(String name) {
        var voter = AnomalyFixture.voter(name);
        var votes = AnomalyFixture.votes(voter);
        int checked = 0;
        for (var expected : voter.get("votes")) {
            int j = expected.get("j").asInt();
            var vote = votes.get(j - 1);
            assertThat(crowd.upper(vote)).isCloseTo(expected.get("p_upper").asDouble(), within(TOLERANCE));
            assertThat(crowd.lower(vote)).isCloseTo(expected.get("p_lower").asDouble(), within(TOLERANCE));
            var looks = SequentialTest.looks(votes, crowd, AnomalyFixture.checkpoints());
            for (var look : looks) {
                if (look.votes() == j) {
                    checked++;
                    assertThat(look.upper()).isCloseTo(expected.get("M_upper").asDouble(), within(1e-7));
                    assertThat(look.lower()).isCloseTo(expected.get("M_lower").asDouble(), within(1e-7));
                    assertThat(look.threshold())
                            .isCloseTo(
                                    expected.get("checkpoint")
                                            .get("threshold_two_tails")
                                            .asDouble(),
                                    within(1e-6));
                }
            }
        }
        assertThat(checked).as("checkpoints").isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"random", "boost_m1", "boost_m6", "boost_m3", "always_tie"})
    void flags_fall_where_the_file_says(String name) {
        var voter = AnomalyFixture.voter(name);
        var expected = voter.get("expected").get("two_tails_alpha_halved");
        var flagged = new ArrayList<Integer>();
        for (var look : SequentialTest.looks(AnomalyFixture.votes(voter), crowd, AnomalyFixture.checkpoints())) {
            if (look.flagged()) {
                flagged.add(look.votes());
            }
        }
        var at = new TreeSet<Integer>();
        expected.get("upper_at").forEach(j -> at.add(j.asInt()));
        expected.get("lower_at").forEach(j -> at.add(j.asInt()));
        assertThat(flagged).containsExactlyElementsOf(at);
        assertThat(!flagged.isEmpty()).isEqualTo(expected.get("flagged").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(strings = {"random", "boost_m1", "boost_m6", "boost_m3", "always_tie"})
    void the_extension_finds_each_boosted_model_also_the_one_of_the_middle(String name) {
        var voter = AnomalyFixture.voter(name);
        voter.get("optional_oriented_to_model").fields().forEachRemaining(expected -> {
            var result = OrientedTest.of(AnomalyFixture.model(expected.getKey()), AnomalyFixture.votes(voter), crowd);
            assertThat(result.votes())
                    .isEqualTo(expected.getValue().get("votes").asInt());
            assertThat(result.statistic())
                    .isCloseTo(expected.getValue().get("M").asDouble(), within(1e-7));
            assertThat(result.flagged())
                    .isEqualTo(expected.getValue().get("flagged").asBoolean());
        });
    }

    @Test
    void a_voter_is_compared_with_the_others_only() {
        var votes = AnomalyFixture.votes(AnomalyFixture.voter("boost_m1"));
        var all = AnomalyFixture.crowd();
        votes.forEach(vote -> all.add(vote, 1));
        var look = SequentialTest.test(votes, all.without(votes), AnomalyFixture.checkpoints())
                .orElseThrow();
        assertThat(look)
                .isEqualTo(SequentialTest.looks(votes, crowd, AnomalyFixture.checkpoints())
                        .get(4));
        assertThat(OrientedTest.test(votes, all.without(votes)).model()).isZero();
    }

    @Test
    void what_nobody_else_voted_on_speaks_for_the_voter() {
        var votes = List.of(new Preference(0, 1, 2), new Preference(0, 1, 2));
        var alone = PairCrowd.of(2, List.of());
        var look = SequentialTest.test(votes, alone, new TreeSet<>(List.of(2))).orElseThrow();
        assertThat(look.statistic()).isZero();
        assertThat(OrientedTest.test(votes, alone).pValue()).isEqualTo(1);
    }

    @Test
    void checkpoints_are_five_and_the_same_for_the_same_seed() {
        var first = SequentialTest.checkpoints(new SplittableRandom(7));
        assertThat(first).hasSize(5).allMatch(j -> j >= 1 && j <= 100);
        assertThat(SequentialTest.checkpoints(new SplittableRandom(7))).isEqualTo(first);
        assertThat(SequentialTest.checkpoints(new SplittableRandom(8))).isNotEqualTo(first);
    }
}
