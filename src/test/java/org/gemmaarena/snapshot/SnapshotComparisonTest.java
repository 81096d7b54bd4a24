package org.gemmaarena.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gemmaarena.leaderboard.Leaderboard;
import org.gemmaarena.leaderboard.ModelRow;
import org.gemmaarena.snapshot.SnapshotComparison.ModelChange;
import org.junit.jupiter.api.Test;

class SnapshotComparisonTest {

    private static final ModelRow NO_VOTES = row("new", null, null, null, 0);

    @Test
    void a_change_is_what_the_second_has_more_than_the_first() {
        var change = change(row("a", 2, 1000.25, 20.0, 30), row("a", 1, 1030.75, 20.0, 50));
        assertThat(change.difference()).isEqualTo(30.5);
        assertThat(change.ranks()).isEqualTo(-1);
        assertThat(change.votes()).isEqualTo(20);
        assertThat(change.overlap()).isTrue();
    }

    @Test
    void intervals_overlap_where_they_have_one_score_in_common_and_not_beyond() {
        assertThat(change(row("a", 1, 1000.0, 20.0, 30), row("a", 1, 1040.0, 20.0, 30))
                        .overlap())
                .isTrue();
        assertThat(change(row("a", 1, 1000.0, 20.0, 30), row("a", 1, 1040.5, 20.0, 30))
                        .overlap())
                .isFalse();
        assertThat(change(row("a", 1, 1040.5, 20.0, 30), row("a", 1, 1000.0, 20.0, 30))
                        .overlap())
                .isFalse();
    }

    @Test
    void a_number_that_does_not_exist_changes_by_nothing_that_could_be_told() {
        var change = change(NO_VOTES, row("new", 3, 990.0, 20.0, 5));
        assertThat(change.difference()).isNull();
        assertThat(change.ranks()).isNull();
        assertThat(change.overlap()).isNull();
        assertThat(change.votes()).isEqualTo(5);
    }

    @Test
    void models_of_one_board_alone_are_told_as_such_after_those_of_the_first() {
        var changes = SnapshotComparison.changes(
                board("half", row("gone", 1, 1010.0, 5.0, 9), row("stays", 2, 990.0, 5.0, 9)),
                board("half", row("comes", 1, 1010.0, 5.0, 9), row("stays", 2, 990.0, 5.0, 9)));
        assertThat(changes).extracting(ModelChange::model).containsExactly("gone", "stays", "comes");
        assertThat(changes.get(0).b()).isNull();
        assertThat(changes.get(0).votes()).isNull();
        assertThat(changes.get(2).a()).isNull();
        assertThat(changes.get(2).b().rating()).isEqualTo(1010.0);
    }

    @Test
    void methods_are_the_same_where_they_were_asked_for_alike() {
        assertThat(SnapshotComparison.sameMethod(
                        board("half").method(), board("half").method()))
                .isTrue();
        assertThat(SnapshotComparison.sameMethod(
                        board("half").method(), board("davidson").method()))
                .isFalse();
    }

    private static ModelChange change(ModelRow a, ModelRow b) {
        return SnapshotComparison.changes(board("half", a), board("half", b)).get(0);
    }

    private static ModelRow row(String model, Integer rank, Double rating, Double half, long votes) {
        Double lower = rating == null ? null : rating - half;
        Double upper = rating == null ? null : rating + half;
        return new ModelRow(
                model,
                "Model " + model,
                rank,
                rating,
                half,
                lower,
                upper,
                rating,
                votes,
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                true);
    }

    static Leaderboard board(String ties, ModelRow... rows) {
        var method = new Leaderboard.Method(
                "all", ties, "tie", "none", "ignored", "sandwich", null, null, null, 4, "mle", ties, "sandwich", null);
        return new Leaderboard(
                "live",
                method,
                Instant.EPOCH,
                9,
                0,
                false,
                List.of(),
                null,
                null,
                null,
                List.of(rows),
                List.of(),
                null);
    }
}
