package org.gemmaarena.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gemmaarena.leaderboard.MethodComparison.Column;
import org.gemmaarena.leaderboard.MethodComparison.Move;
import org.gemmaarena.leaderboard.MethodComparison.Standing;
import org.junit.jupiter.api.Test;

class MethodTableTest {

    private static final BoardRequest REQUEST = new BoardRequest("live", BoardMethod.USUAL);
    private static final Leaderboard USUAL = BoardRows.board(List.of(
            BoardRows.model("a", 1100).ranked(1),
            BoardRows.model("b", 1050).ranked(2),
            BoardRows.model("c", 990).ranked(3)));

    @Test
    void each_model_has_a_standing_by_each_method_in_the_order_of_the_methods() {
        var table = of(Map.of(ComparedMethod.HALF, USUAL, ComparedMethod.ELO, USUAL), Set.of());
        assertThat(table.methods())
                .extracting(Column::method)
                .containsExactly("half", "davidson", "style", "position", "cluster", "elo");
        assertThat(table.methods()).extracting(Column::ready).containsExactly(true, false, false, false, false, true);
        assertThat(table.models().get(0).standings().get(0)).isEqualTo(new Standing(1100.0, 1080.0, 1120.0, 1, 0));
        assertThat(table.models().get(0).standings().get(1)).isEqualTo(Standing.NONE);
        assertThat(table.models().get(2).standings().get(5)).isEqualTo(new Standing(990.0, null, null, 3, 0));
    }

    @Test
    void two_models_that_change_places_are_a_swap() {
        var styled = BoardRows.board(List.of(
                BoardRows.model("b", 1100).ranked(1),
                BoardRows.model("a", 1050).ranked(2),
                BoardRows.model("c", 990).ranked(3)));
        var change = of(Map.of(ComparedMethod.HALF, USUAL, ComparedMethod.STYLE, styled), Set.of())
                .changes()
                .get(0);
        assertThat(change.method()).isEqualTo("style");
        assertThat(change.swap()).isTrue();
        assertThat(change.moves()).containsExactly(new Move("a", "A", 1, 2), new Move("b", "B", 2, 1));
    }

    @Test
    void a_model_that_rises_to_another_is_no_swap() {
        var clustered = BoardRows.board(List.of(
                BoardRows.model("a", 1100).ranked(1),
                BoardRows.model("b", 1050).ranked(1),
                BoardRows.model("c", 990).ranked(3)));
        var change = of(Map.of(ComparedMethod.HALF, USUAL, ComparedMethod.CLUSTER, clustered), Set.of())
                .changes()
                .get(0);
        assertThat(change.swap()).isFalse();
        assertThat(change.moves()).containsExactly(new Move("b", "B", 2, 1));
        assertThat(change.moves().get(0).up()).isTrue();
    }

    @Test
    void a_method_that_moves_nobody_says_so() {
        var changes = of(Map.of(ComparedMethod.HALF, USUAL, ComparedMethod.POSITION, USUAL), Set.of())
                .changes();
        assertThat(changes).singleElement().satisfies(change -> assertThat(change.moves())
                .isEmpty());
    }

    @Test
    void elo_goes_by_places_and_is_compared_with_places_not_with_shared_ranks() {
        var shared = BoardRows.board(List.of(
                BoardRows.model("a", 1010).ranked(1), BoardRows.model("b", 1000).ranked(1)));
        var table = of(Map.of(ComparedMethod.HALF, shared, ComparedMethod.ELO, shared), Set.of());
        assertThat(table.models().get(1).standings().get(5).rank()).isEqualTo(2);
        assertThat(table.models().get(1).standings().get(5).risen()).isZero();
    }

    @Test
    void a_hidden_model_is_there_and_marked() {
        var models = of(Map.of(ComparedMethod.HALF, USUAL), Set.of("b")).models();
        assertThat(models).extracting(MethodComparison.Row::published).containsExactly(true, false, true);
    }

    @Test
    void until_the_usual_board_is_ready_there_is_nothing_to_compare_with() {
        var table = of(Map.of(ComparedMethod.DAVIDSON, USUAL), Set.of());
        assertThat(table.models()).isEmpty();
        assertThat(table.changes()).isEmpty();
    }

    @Test
    void a_method_that_the_votes_do_not_carry_says_what_is_missing() {
        var fellBack = BoardRows.board(
                BoardRows.method("davidson", "half", "sandwich", "sandwich", null, null, null),
                List.of(BoardRows.model("a", 1000)),
                List.of(List.of("a")));
        var unclustered = BoardRows.board(
                BoardRows.method("half", "half", "cluster", "none", 1, null, null),
                List.of(BoardRows.model("a", 1000)),
                List.of(List.of("a")));
        var methods = of(
                        Map.of(
                                ComparedMethod.HALF,
                                USUAL,
                                ComparedMethod.DAVIDSON,
                                fellBack,
                                ComparedMethod.CLUSTER,
                                unclustered),
                        Set.of())
                .methods();
        assertThat(methods).extracting(Column::without).containsExactly(null, "davidson", null, null, "cluster", null);
    }

    private static MethodComparison of(Map<ComparedMethod, Leaderboard> boards, Set<String> hidden) {
        return MethodTable.of(REQUEST, boards, hidden);
    }
}
