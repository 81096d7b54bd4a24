package org.gemmaarena.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A simulated attack: six models 60 points apart, 200 voters with 5 to 60 votes each, 40 of whom vote for or against one
 * model whenever they recognise it, which is 80% of the time. Seeds are fixed, so that the figures are always the same.
 */
class AttackTest {

    private static final int RUNS = 100;

    @Test
    void a_boosted_model_of_the_middle_does_not_change_the_ranking() {
        var report = attack("boosts the third", 2, true, 0);
        assertThat(report.without()).as("holds without the defence").isLessThan(40);
        assertThat(report.with()).as("holds with the defence").isGreaterThanOrEqualTo(95);
        assertThat(report.honestLost()).as("honest votes lost").isLessThan(0.01);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "3, true", "3, false", "5, false"})
    void nor_does_another_model_or_one_voted_down(int model, boolean boosts) {
        var report = attack(boosts ? "boosts " + model : "votes down " + model, model, boosts, 0);
        assertThat(report.with()).as("holds with the defence").isGreaterThanOrEqualTo(95);
        assertThat(report.honestLost()).as("honest votes lost").isLessThan(0.01);
    }

    @Test
    void nor_does_one_among_voters_who_differ_in_taste_by_50_points() {
        var report = attack("boosts the third, honest tastes differ by 50 points", 2, true, 0.3);
        assertThat(report.with()).as("holds with the defence").isGreaterThanOrEqualTo(90);
        assertThat(report.honestLost()).as("honest votes lost").isLessThan(0.01);
    }

    @Test
    void attackers_beside_200_honest_voters_fail_too() {
        var report = Defence.over(
                RUNS, seed -> new Population(1_000 + seed).honest(200, 0).attackers(40, 2, 0.8, true));
        System.out.println("200 honest voters and 40 attackers: " + report);
        assertThat(report.with()).isGreaterThanOrEqualTo(95);
        assertThat(report.honestLost()).isLessThan(0.01);
    }

    @Test
    void nor_does_one_where_a_fifth_of_the_votes_is_for_neither_model() {
        var report = Defence.over(RUNS, seed -> new Population(seed, Population.MODELS, 0.2)
                .honest(160, 0)
                .attackers(40, 2, 0.8, true));
        System.out.println("Of 200 voters 40 attack, boosts the third, a fifth are ties: " + report);
        assertThat(report.with()).as("holds with the defence").isGreaterThanOrEqualTo(95);
        assertThat(report.honestLost()).as("honest votes lost").isLessThan(0.01);
    }

    @Test
    void of_two_models_a_boosted_one_does_not_win() {
        var report = Defence.over(
                RUNS, seed -> new Population(seed, 2, 0).honest(160, 0).attackers(40, 0, 0.8, true));
        System.out.println("Two models, of 200 voters 40 attack: " + report);
        assertThat(report.honestLost()).as("honest votes lost").isLessThan(0.01);
        assertThat(report.noticed()).as("attackers out or under review").isGreaterThan(0.8);
    }

    /** Their votes are many and half-hearted: it is an admin who has to say whether three people may like a model so much. */
    @Test
    void a_few_heavy_voters_who_recognise_little_are_shown_to_the_admin() {
        var report = Defence.over(
                50, seed -> new Population(seed, 2, 0).honest(60, 0).heavyAttackers(3, 600, 0, 0.6));
        System.out.println("Two models, 60 honest voters and 3 with 600 votes each at 60%: " + report);
        assertThat(report.noticed()).as("under review").isGreaterThan(0.95);
        assertThat(report.honestLost()).as("honest votes lost").isLessThan(0.005);
    }

    private static Defence.Report attack(String what, int model, boolean boosts, double taste) {
        var report = Defence.over(
                RUNS, seed -> new Population(seed).honest(160, taste).attackers(40, model, 0.8, boosts));
        System.out.println("Of 200 voters 40 attack, " + what + ": " + report);
        return report;
    }
}
