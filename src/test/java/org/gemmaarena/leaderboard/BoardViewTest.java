package org.gemmaarena.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardViewTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void writesAnEnDashForEveryNumberThatDoesNotExist() {
        ModelRow unknown = new ModelRow("e2b", "E2B", null, null, null, null, null, 0, 0, 0, 0, 0, null, true);

        BoardView.Row row =
                view(List.of(unknown), List.of(List.of("e2b"))).rows().get(0);

        assertThat(List.of(row.rank(), row.score(), row.interval(), row.winRate()))
                .containsOnly("–");
    }

    @Test
    void saysThatTheFirstTwoOverlapWhenTheirIntervalsTouch() {
        BoardView view = view(
                List.of(model("e4b", 1010, 990, 1030), model("e2b", 980, 950, 990)), List.of(List.of("e2b", "e4b")));

        assertThat(view.front().overlap()).isTrue();
    }

    @Test
    void saysNothingOfTheFirstTwoWhenNoVoteConnectsThem() {
        BoardView view = view(
                List.of(model("e4b", 1010, 1000, 1030), model("e2b", 980, 950, 990)),
                List.of(List.of("e2b"), List.of("e4b")));

        assertThat(view.front()).isNull();
        assertThat(view.groups()).containsExactly("E2B", "E4B");
    }

    @Test
    void writesDifferencesWithASign() {
        assertThat(BoardNumbers.signed(24.4)).isEqualTo("+24");
        assertThat(BoardNumbers.signed(-24.4)).isEqualTo("−24");
    }

    @Test
    void givesTheModelsOfABoardDifferentColours() {
        assertThat(ModelColours.of(List.of("a", "b", "c", "k", "u", "demo-x", "demo-y"))
                        .values())
                .doesNotHaveDuplicates()
                .allMatch(colour -> colour >= 0 && colour < 10);
    }

    private static BoardView view(List<ModelRow> models, List<List<String>> components) {
        return BoardView.of(new Leaderboard(
                "live", Leaderboard.Method.of("mle"), NOON, 60, 0, false, components, models, List.<PairRow>of()));
    }

    private static ModelRow model(String id, double rating, double lower, double upper) {
        return new ModelRow(
                id, id.toUpperCase(java.util.Locale.ROOT), 1, rating, 9.0, lower, upper, 60, 30, 30, 0, 0, 0.5, false);
    }
}
