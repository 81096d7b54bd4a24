package org.gemmaarena.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two models that are alike, on which the published test has no power. */
class TasteTestTest {

    private static final double[] USUAL = {TasteSpread.LEAST, TasteSpread.LEAST};

    private final Random random = new Random(20261122);

    @Test
    void a_thousand_votes_for_one_of_two_equal_models_are_seen_where_the_published_test_sees_nothing() {
        var others = crowd(500, 0, 500);
        var votes = Collections.nCopies(1_000, new Preference(0, 1, 2));
        assertThat(OrientedTest.test(votes, others).flagged()).isFalse();
        var result = TasteTest.test(votes, others, USUAL);
        assertThat(result.flagged()).isTrue();
        assertThat(TasteTest.test(Collections.nCopies(1_000, new Preference(0, 1, 0)), others, USUAL)
                        .flagged())
                .isTrue();
    }

    @Test
    void without_any_spread_it_is_chernoffs_bound() {
        var votes = Collections.nCopies(10, new Preference(0, 1, 2));
        double sample = 1_000_000.0 / 1_000_010;
        assertThat(TasteTest.test(votes, crowd(500_000, 0, 500_000), new double[] {1e-9, 1e-9})
                        .pValue())
                .isCloseTo(2 * 2 * Math.pow(0.5, 10 * sample), withinPercentage(0.1));
    }

    @Test
    void few_votes_or_a_usual_taste_are_not_odd() {
        assertThat(flagged(5, 0, 0)).isFalse();
        assertThat(flagged(60, 40, 0)).isFalse();
        assertThat(flagged(600, 400, 0)).isFalse();
        assertThat(flagged(60, 0, 0)).isTrue();
    }

    @Test
    void votes_for_neither_model_are_odd_neither_way() {
        assertThat(TasteTest.test(Collections.nCopies(500, new Preference(0, 1, 1)), crowd(400, 200, 400), USUAL)
                        .flagged())
                .isFalse();
    }

    @Test
    void where_nobody_else_voted_nothing_is_odd() {
        var votes = Collections.nCopies(500, new Preference(0, 1, 2));
        assertThat(TasteTest.test(votes, PairCrowd.of(2, List.of()), USUAL).pValue())
                .isEqualTo(1);
    }

    @Test
    void a_few_with_most_of_the_votes_do_not_make_their_taste_usual() {
        var voters = new ArrayList<List<Preference>>();
        for (int i = 0; i < 60; i++) {
            voters.add(votes(20 + random.nextInt(41), 0.8 * random.nextGaussian()));
        }
        double honest = TasteSpread.of(voters, PairCrowd.of(2, voters))[0];
        assertThat(honest).isBetween(0.5, 1.1);
        for (int i = 0; i < 3; i++) {
            voters.add(Collections.nCopies(300, new Preference(0, 1, i == 0 ? 0 : 2)));
        }
        assertThat(TasteSpread.of(voters, PairCrowd.of(2, voters))[0]).isBetween(0.5, 1.3);
    }

    private static boolean flagged(int wins, int losses, int neither) {
        var votes = new ArrayList<>(Collections.nCopies(wins, new Preference(0, 1, 2)));
        votes.addAll(Collections.nCopies(losses, new Preference(0, 1, 0)));
        votes.addAll(Collections.nCopies(neither, new Preference(0, 1, 1)));
        return TasteTest.test(votes, crowd(500, 0, 500), USUAL).flagged();
    }

    private List<Preference> votes(int count, double taste) {
        var votes = new ArrayList<Preference>();
        for (int i = 0; i < count; i++) {
            votes.add(new Preference(0, 1, random.nextDouble() < Strengths.probability(taste) ? 2 : 0));
        }
        return votes;
    }

    private static PairCrowd crowd(long wins, long neither, long losses) {
        var crowd = PairCrowd.of(2, List.of());
        crowd.add(new Preference(0, 1, 2), wins);
        crowd.add(new Preference(0, 1, 1), neither);
        crowd.add(new Preference(0, 1, 0), losses);
        return crowd;
    }
}
