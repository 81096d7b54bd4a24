package org.gemmaarena.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.gemmaarena.leaderboard.BoardMethod.Anchor;
import org.gemmaarena.leaderboard.BoardMethod.BothBad;
import org.gemmaarena.leaderboard.BoardMethod.Position;
import org.gemmaarena.leaderboard.BoardMethod.Style;
import org.gemmaarena.leaderboard.BoardOptions.Kept;
import org.gemmaarena.leaderboard.BoardOptions.Value;
import org.gemmaarena.rating.IntervalMethod;
import org.gemmaarena.rating.TieModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoardOptionsTest {

    @Test
    void of_the_plain_board_the_first_value_of_each_choice_is_selected_and_nothing_chosen() {
        var options = options(BoardMethods.PLAIN);

        assertThat(options.chosen()).isFalse();
        assertThat(options.choices()).hasSize(6).allSatisfy(choice -> assertThat(choice.values())
                .extracting(Value::selected)
                .startsWith(true)
                .containsOnlyOnce(true));
        assertThat(options.asOf()).isEmpty();
    }

    static Stream<BoardMethod> others() {
        return Stream.of(
                BoardMethods.PLAIN.in("coding"),
                BoardMethods.PLAIN.asOf(LocalDate.parse("2026-01-31")),
                BoardMethods.with(BothBad.EXCLUDE),
                BoardMethods.with(TieModel.DAVIDSON, BothBad.TIE),
                BoardMethods.with(Style.CONTROLLED, Position.IGNORED),
                BoardMethods.with(Style.NONE, Position.ADJUSTED),
                BoardMethods.with(IntervalMethod.CLUSTER),
                BoardMethods.with(new Anchor("a", 1200)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatever_differs_from_the_plain_board_counts_as_chosen(BoardMethod method) {
        assertThat(options(method).chosen()).isTrue();
    }

    @Test
    void a_category_without_votes_stays_selectable_while_it_is_chosen() {
        assertThat(options(BoardMethods.PLAIN.in("poetry")).choices().get(0).values())
                .containsExactly(new Value("all", false), new Value("coding", false), new Value("poetry", true));
    }

    @Test
    void an_anchor_goes_on_as_it_is() {
        assertThat(options(BoardMethods.with(new Anchor("a", 1200))).kept())
                .containsExactly(new Kept("anchor", "a"), new Kept("anchor_score", "1200.0"));
    }

    @Test
    void the_way_back_to_the_plain_board_keeps_the_arena() {
        var options = BoardOptions.of(new BoardRequest("a&b", BoardMethods.PLAIN), List.of());

        assertThat(options.plainAddress()).isEqualTo("/leaderboard?arena=a%26b");
    }

    private static BoardOptions options(BoardMethod method) {
        return BoardOptions.of(new BoardRequest("live", method), List.of("coding"));
    }
}
