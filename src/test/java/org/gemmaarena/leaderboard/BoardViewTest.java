package org.gemmaarena.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.leaderboard.BoardRows.board;
import static org.gemmaarena.leaderboard.BoardRows.model;
import static org.gemmaarena.leaderboard.BoardRows.pair;

import java.util.List;
import java.util.stream.IntStream;
import org.gemmaarena.leaderboard.Finding.Kind;
import org.junit.jupiter.api.Test;

class BoardViewTest {

    private static final List<ModelRow> THREE = List.of(model("c", 1050), model("a", 1000), model("b", 950));

    @Test
    void writes_an_en_dash_for_every_number_that_does_not_exist() {
        var row = BoardView.of(board(List.of(BoardRows.withoutVotes("e2b"))))
                .rows()
                .get(0);

        assertThat(List.of(row.rank(), row.score(), row.interval(), row.winRate(), row.elo()))
                .containsOnly("–");
        assertThat(row.mark()).isNull();
    }

    @Test
    void says_of_each_model_how_it_stands_against_the_next_one_down() {
        var view = BoardView.of(
                board(THREE, pair("a", "c", 10, 60, -50.0, "b", 0L), pair("a", "b", 9, 8, 50.0, "undecided", 1684L)));

        assertThat(view.rows())
                .extracting(BoardView.Row::against)
                .containsExactly(
                        new Finding(Kind.AHEAD, "C", "A", null), new Finding(Kind.LEADS, "A", "B", "1,700"), null);
        assertThat(view.findings())
                .isEqualTo(view.rows().stream()
                        .map(BoardView.Row::against)
                        .limit(2)
                        .toList());
    }

    @Test
    void says_that_two_have_not_met_in_the_row_but_not_on_top() {
        var view = BoardView.of(board(THREE, pair("b", "c", 1, 1, -100.0, "undecided", null)));

        assertThat(view.rows().get(0).against().kind()).isEqualTo(Kind.UNMET);
        assertThat(view.findings()).isEmpty();
    }

    @Test
    void says_at_most_three_sentences_on_top() {
        var models =
                IntStream.range(0, 6).mapToObj(i -> model("m" + i, 1100 - i)).toList();
        var pairs = IntStream.range(0, 5)
                .mapToObj(i -> pair("m" + i, "m" + (i + 1), 5, 5, 1.0, "undecided", null))
                .toArray(PairRow[]::new);

        assertThat(BoardView.of(board(models, pairs)).findings()).hasSize(3);
    }

    @Test
    void the_next_one_is_the_next_of_the_same_group() {
        var view = BoardView.of(board(
                BoardRows.method(),
                THREE,
                List.of(List.of("a"), List.of("b", "c")),
                pair("b", "c", 0, 60, -100.0, "b", 0L)));

        assertThat(view.rows())
                .extracting(BoardView.Row::against)
                .containsExactly(new Finding(Kind.AHEAD, "C", "B", null), null, null);
    }

    @Test
    void says_nothing_across_groups_that_no_vote_connects() {
        var models = List.of(model("a", 1010), model("b", 1005), model("c", 995), model("d", 990));
        var view = BoardView.of(board(
                BoardRows.method(),
                models,
                List.of(List.of("a", "c"), List.of("b", "d")),
                pair("a", "c", 2, 1, 15.0, "undecided", 9L)));

        assertThat(view.rows().get(1).against().kind()).isEqualTo(Kind.UNMET);
        assertThat(view.findings()).containsExactly(new Finding(Kind.LEADS, "A", "C", "9"));
        assertThat(view.rows()).extracting(BoardView.Row::group).containsExactly(1, 2, 1, 2);
        assertThat(view.groups()).containsExactly("A, C", "B, D");
    }

    @Test
    void models_that_have_met_nobody_make_no_groups() {
        var models = List.of(model("a", 1010), model("b", 990), BoardRows.withoutVotes("c"));
        var view = BoardView.of(board(
                BoardRows.method(),
                models,
                List.of(List.of("a", "b"), List.of("c")),
                pair("a", "b", 1, 1, 20.0, "undecided", null)));

        assertThat(view.groups()).containsExactly("A, B");
        assertThat(view.rows()).extracting(BoardView.Row::group).containsOnly(0);
    }

    @Test
    void gives_the_models_of_a_board_different_colours() {
        assertThat(ModelColours.of(List.of("a", "b", "c", "k", "u", "demo-x", "demo-y"))
                        .values())
                .doesNotHaveDuplicates()
                .allMatch(colour -> colour >= 0 && colour < 10);
    }
}
