package org.gemmaarena.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gemmaarena.leaderboard.BoardRows.board;
import static org.gemmaarena.leaderboard.BoardRows.method;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.gemmaarena.leaderboard.Leaderboard.Effect;
import org.gemmaarena.leaderboard.MethodView.Anchored;
import org.gemmaarena.leaderboard.MethodView.Gain;
import org.gemmaarena.rating.RatingScale;
import org.junit.jupiter.api.Test;

class MethodViewTest {

    @Test
    void the_board_that_everybody_sees_first_is_plain_and_needs_no_words() {
        var view = view(method());

        assertThat(view.plain()).isTrue();
        assertThat(view.fellBack()).isFalse();
        assertThat(view.anchor()).isNull();
        assertThat(view.asOf()).isNull();
        assertThat(view.effects()).isEmpty();
    }

    @Test
    void intervals_by_the_model_instead_of_the_votes_do_not_make_it_less_plain() {
        assertThat(view(method("half", "half", "sandwich", "fisher", null, null, null))
                        .plain())
                .isTrue();
    }

    @Test
    void ties_that_could_not_be_estimated_as_asked_are_told() {
        assertThat(view(method("davidson", "half", "sandwich", "sandwich", null, null, null))
                        .fellBack())
                .isTrue();
        assertThat(view(method("davidson", "davidson", "sandwich", "sandwich", null, null, null))
                        .fellBack())
                .isFalse();
    }

    @Test
    void voters_day_and_anchor_are_told() {
        var view = view(method("half", "half", "cluster", "cluster", 40, LocalDate.parse("2026-01-31"), "a"));

        assertThat(view.plain()).isFalse();
        assertThat(view.voters()).isEqualTo(40);
        assertThat(view.asOf()).isEqualTo("31 January 2026");
        assertThat(view.anchor()).isEqualTo(new Anchored("A", "1200"));
    }

    @Test
    void effects_are_told_in_points() {
        var style = new LinkedHashMap<String, Effect>();
        style.put("length", logits(20, 10, 30));
        style.put("bold", new Effect(0, null, null, null));

        var view = MethodView.of(board(method(), logits(15, -9, 40), style));

        assertThat(view.effects())
                .isEqualTo(List.of(
                        new Gain("position", "+15", "−9 to +40"),
                        new Gain("length", "+20", "+10 to +30"),
                        new Gain("bold", "+0", "–")));
        assertThat(view.styled()).isTrue();
        assertThat(MethodView.of(board(method(), logits(15, -9, 40), null)).styled())
                .isFalse();
    }

    @Test
    void what_the_scores_should_be_adjusted_for_and_are_not_is_told() {
        var style = new LinkedHashMap<String, Effect>();
        style.put("length", logits(20, 10, 30));

        assertThat(MethodView.of(board(method(), null, style)).untold()).containsExactly("headers", "lists", "bold");
        assertThat(view(method()).untold()).isEmpty();
    }

    @Test
    void missing_intervals_are_told_only_where_others_than_the_plain_ones_were_asked_for() {
        assertThat(view(method("half", "half", "cluster", "none", 1, null, null))
                        .withoutIntervals())
                .isTrue();
        assertThat(view(method("half", "half", "cluster", "cluster", 2, null, null))
                        .withoutIntervals())
                .isFalse();
        assertThat(view(method("half", "half", "sandwich", "none", null, null, null))
                        .withoutIntervals())
                .isFalse();
    }

    private static MethodView view(Leaderboard.Method method) {
        return MethodView.of(board(method, null, null));
    }

    private static Effect logits(double points, double lower, double upper) {
        return new Effect(
                points / RatingScale.PER_LOGIT, 1.0, lower / RatingScale.PER_LOGIT, upper / RatingScale.PER_LOGIT);
    }
}
