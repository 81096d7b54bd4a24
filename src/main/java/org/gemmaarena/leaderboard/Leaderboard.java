package org.gemmaarena.leaderboard;

import java.time.Instant;
import java.util.List;

/**
 * The board of an arena: scores made from its counted votes.
 *
 * @param votes counted votes
 * @param excludedVotes votes that were cast but stay out
 * @param separated whether some models can't be placed by likelihood alone, as one that has won or lost all
 * @param components ids of models that votes connect; scores compare within one only
 * @param models by score, those without one last
 */
public record Leaderboard(
        String arena,
        Method method,
        Instant computedAt,
        long votes,
        long excludedVotes,
        boolean separated,
        List<List<String>> components,
        List<ModelRow> models,
        List<PairRow> pairs) {

    /**
     * How the board was made.
     *
     * @param fit {@code mle}, or {@code firth} where the likelihood has no maximum
     */
    public record Method(
            String category, String ties, String both_bad, String style, String position, String interval, String fit) {

        static Method of(String fit) {
            return new Method("all", "half", "tie", "none", "ignored", "sandwich", fit);
        }
    }
}
