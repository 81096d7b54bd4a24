package org.gemmaarena.leaderboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gemmaarena.leaderboard.Leaderboard.Effect;

/** Boards and their rows with numbers chosen by a test. */
final class BoardRows {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private BoardRows() {}

    /** A model whose name is its id in capitals. */
    static ModelRow model(String id, double rating) {
        return new ModelRow(
                id,
                id.toUpperCase(Locale.ROOT),
                1,
                rating,
                10.0,
                rating - 20,
                rating + 20,
                rating,
                60,
                30,
                20,
                5,
                5,
                0.58,
                0.58,
                null,
                false);
    }

    static ModelRow withoutVotes(String id) {
        return new ModelRow(
                id,
                id.toUpperCase(Locale.ROOT),
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                0,
                0,
                0,
                null,
                null,
                null,
                true);
    }

    /** @param difference of the scores, {@code a} minus {@code b}, or null */
    static PairRow pair(String a, String b, long aWins, long bWins, Double difference, String verdict, Long needed) {
        return new PairRow(
                a,
                b,
                aWins + bWins,
                aWins,
                bWins,
                0,
                0,
                0.5,
                null,
                difference,
                null,
                null,
                null,
                0.5,
                0,
                verdict,
                needed);
    }

    /** The plain board of models that votes connect. */
    static Leaderboard board(List<ModelRow> models, PairRow... pairs) {
        return board(
                method(), models, List.of(models.stream().map(ModelRow::model).toList()), pairs);
    }

    static Leaderboard board(
            Leaderboard.Method method, List<ModelRow> models, List<List<String>> components, PairRow... pairs) {
        return new Leaderboard(
                "live", method, NOON, 60, 0, false, components, null, null, null, models, List.of(pairs), null);
    }

    static Leaderboard board(Leaderboard.Method method, Effect position, Map<String, Effect> style) {
        return new Leaderboard(
                "live",
                method,
                NOON,
                60,
                0,
                false,
                List.of(List.of("a", "b")),
                position,
                style,
                null,
                List.of(model("a", 1010), model("b", 990)),
                List.of(),
                null);
    }

    static Leaderboard.Method method() {
        return method("half", "half", "sandwich", "sandwich", null, null, null);
    }

    static Leaderboard.Method method(
            String ties,
            String tiesFitted,
            String interval,
            String intervalFitted,
            Integer voters,
            LocalDate asOf,
            String anchor) {
        return new Leaderboard.Method(
                "all",
                ties,
                "tie",
                "none",
                "ignored",
                interval,
                asOf,
                anchor,
                anchor == null ? null : 1200.0,
                4,
                "mle",
                tiesFitted,
                intervalFitted,
                voters);
    }
}
