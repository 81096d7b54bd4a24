package org.gemmaarena.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisibleTest {

    private static final ModelRow BEST = BoardRows.model("best", 1100);
    private static final ModelRow MIDDLE = BoardRows.model("middle", 1000).ranked(2);
    private static final ModelRow LAST = BoardRows.model("last", 990).ranked(2);
    private static final Leaderboard BOARD = BoardRows.board(List.of(BEST, MIDDLE, LAST));

    @Test
    void nothing_changes_where_nobody_is_hidden() {
        assertThat(Visible.of(BOARD, Set.of())).isSameAs(BOARD);
        assertThat(Visible.of(BOARD, Set.of("somebody else"))).isEqualTo(BOARD);
    }

    @Test
    void those_who_are_left_are_ranked_among_themselves_at_their_old_scores() {
        var seen = Visible.of(BOARD, Set.of("best"));
        assertThat(seen.models()).containsExactly(MIDDLE.ranked(1), LAST.ranked(1));
        assertThat(Visible.of(BOARD, Set.of("middle")).models()).containsExactly(BEST, LAST);
    }

    @Test
    void a_hidden_model_is_in_no_pair_no_group_and_no_anchor() {
        var method = BoardRows.method("half", "half", "sandwich", "sandwich", null, null, "best");
        var board = BoardRows.board(
                method,
                List.of(BEST, MIDDLE, LAST),
                List.of(List.of("best"), List.of("middle", "last")),
                BoardRows.pair("best", "last", 3, 2, 10.0, "undecided", null),
                BoardRows.pair("last", "middle", 3, 2, 10.0, "undecided", null));
        var seen = Visible.of(board, Set.of("best"));
        assertThat(seen.toString()).doesNotContainIgnoringCase("best");
        assertThat(seen.components()).containsExactly(List.of("middle", "last"));
        assertThat(seen.pairs()).hasSize(1);
    }

    @Test
    void models_of_other_groups_are_not_ranked_above_each_other() {
        var board = BoardRows.board(
                BoardRows.method(),
                List.of(BEST, MIDDLE.ranked(1), LAST.ranked(1)),
                List.of(List.of("best"), List.of("middle", "last")));
        assertThat(Visible.of(board, Set.of("last")).models()).containsExactly(BEST, MIDDLE.ranked(1));
    }
}
