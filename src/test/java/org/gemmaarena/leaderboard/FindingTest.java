package org.gemmaarena.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.leaderboard.BoardRows.model;
import static org.gemmaarena.leaderboard.BoardRows.pair;

import java.util.Arrays;
import java.util.Optional;
import org.gemmaarena.leaderboard.Finding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said never exceeds the verdict. */
class FindingTest {

    private static final ModelRow A = model("a", 1050);
    private static final ModelRow B = model("b", 950);

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "60, 30, 100, a, 0, AHEAD, A, null",
                "30, 60, -100, b, 0, AHEAD, B, null",
                "60, 30, -100, a, 0, AHEAD_BUT_BELOW, A, null",
                "30, 60, 100, b, 0, AHEAD_BUT_BELOW, B, null",
                "60, 30, null, a, 0, AHEAD, A, null",
                "14, 9, 50, undecided, 137, LEADS, A, 140",
                "9, 14, 50, undecided, 137, LEADS, B, 140",
                "14, 9, 50, undecided, null, LEADS, A, null",
                "14, 14, 50, undecided, null, EVEN, A, null",
                "0, 0, 0, undecided, null, EVEN, A, null"
            })
    void each_kind_follows_from_the_two_models_own_votes(
            long aWins, long bWins, Double gap, String verdict, Long needed, Kind kind, String first, String told) {
        var finding = Finding.of(A, B, Optional.of(pair("a", "b", aWins, bWins, gap, verdict, needed)));

        assertThat(finding).isEqualTo(new Finding(kind, first, first.equals("A") ? "B" : "A", told));
    }

    @Test
    void two_that_never_met_are_not_compared() {
        assertThat(Finding.of(A, B, Optional.empty())).isEqualTo(new Finding(Kind.UNMET, "A", "B", null));
    }

    @Test
    void being_ahead_is_said_exactly_of_whom_the_verdict_names_whatever_the_scores_are() {
        for (var verdict : new String[] {"a", "b", "undecided"}) {
            for (var gap : Arrays.asList(-200.0, -1.0, 0.0, 1.0, 200.0, null)) {
                for (long aWins = 0; aWins <= 4; aWins++) {
                    var row = pair("a", "b", aWins, 2, gap, verdict, 5L);
                    for (var finding : new Finding[] {
                        Finding.of(A, B, Optional.of(row)), Finding.of(B, A, Optional.of(row)),
                    }) {
                        boolean ahead = finding.kind() == Kind.AHEAD || finding.kind() == Kind.AHEAD_BUT_BELOW;
                        assertThat(ahead).as("%s in %s", finding, row).isEqualTo(!verdict.equals("undecided"));
                        if (ahead) {
                            assertThat(finding.first()).isEqualToIgnoringCase(verdict);
                            assertThat(finding.needed()).isNull();
                        } else {
                            assertThat(finding.kind()).isEqualTo(aWins == 2 ? Kind.EVEN : Kind.LEADS);
                        }
                    }
                }
            }
        }
    }
}
