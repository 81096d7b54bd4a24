package org.gemmaarena.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the defence costs where nobody attacks. */
class FalseAlarmCostTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "0.3, 0, 0", "0.5, 0, 0", "1, 0, 0", "0.3, 20, 1.5", "0.3, 40, 1.5"})
    void honest_voters_keep_their_votes_however_their_tastes_differ(double taste, int fans, double liking) {
        var report = Defence.over(
                100,
                seed -> new Population(5_000 + seed).honest(200 - fans, taste).fans(fans, 2, liking));
        System.out.printf(
                "Nobody attacks, tastes differ by %.1f logits, %d like one model %.1f logits more: %s%n",
                taste, fans, liking, report);
        assertThat(report.honestLost()).isLessThan(0.005);
    }
}
