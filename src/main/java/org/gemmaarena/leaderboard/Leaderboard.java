package org.gemmaarena.leaderboard;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The board of an arena: scores made from its counted votes.
 *
 * @param votes counted votes
 * @param excludedVotes votes that were cast but stay out
 * @param separated whether some models can't be placed by likelihood alone, as one that has won or lost all
 * @param components ids of models that votes connect; scores compare within one only
 * @param positionBias what the left side gains, in logits; null where it was not asked for or can't be told
 * @param style what one standard deviation more of each trait gains, in logits; null where it was not asked for
 * @param tieParameter Davidson's nu: ties per decisive vote between equals are nu / 2; null where ties count half
 * @param models by score, those without one last
 * @param snapshot null where the board is live
 */
public record Leaderboard(
        String arena,
        Method method,
        Instant computedAt,
        long votes,
        long excludedVotes,
        boolean separated,
        List<List<String>> components,
        Effect positionBias,
        Map<String, Effect> style,
        Double tieParameter,
        List<ModelRow> models,
        List<PairRow> pairs,
        Snapshot snapshot) {

    /** What a frozen board is called, when it was frozen and why; the note may be null. */
    public record Snapshot(String name, String note, Instant madeAt) {}

    /** The same board as part of a snapshot. */
    Leaderboard frozen(Snapshot as) {
        return new Leaderboard(
                arena,
                method,
                computedAt,
                votes,
                excludedVotes,
                separated,
                components,
                positionBias,
                style,
                tieParameter,
                models,
                pairs,
                as);
    }

    /** The same board with its models' rows changed. */
    Leaderboard withModels(UnaryOperator<ModelRow> change) {
        return new Leaderboard(
                arena,
                method,
                computedAt,
                votes,
                excludedVotes,
                separated,
                components,
                positionBias,
                style,
                tieParameter,
                models.stream().map(change).toList(),
                pairs,
                snapshot);
    }

    /**
     * How the board was made.
     *
     * @param asOf the last day whose votes count; null for all until now
     * @param anchor the model whose score is fixed; null for a mean of 1000
     * @param anchorScore its score; intervals are then those of differences from it
     * @param fit {@code mle}, or {@code firth} where the likelihood has no maximum
     * @param tiesFitted {@code half} though {@code davidson} was asked for where Davidson's likelihood has no maximum
     * @param intervalFitted what intervals were really made of, such as {@code fisher} or {@code none}
     * @param voters how many voters stand behind clustered intervals; null otherwise
     */
    public record Method(
            String category,
            String ties,
            @JsonProperty("both_bad") String bothBad,
            String style,
            String position,
            String interval,
            LocalDate asOf,
            String anchor,
            Double anchorScore,
            double eloK,
            String fit,
            String tiesFitted,
            String intervalFitted,
            Integer voters) {

        /** Whether this is how somebody wants the board made. */
        boolean isAskedForBy(BoardMethod asked) {
            return category.equals(asked.category())
                    && ties.equals(asked.ties().label())
                    && bothBad.equals(BoardRequests.label(asked.bothBad()))
                    && style.equals(BoardRequests.label(asked.style()))
                    && position.equals(BoardRequests.label(asked.position()))
                    && interval.equals(asked.interval().label())
                    && Objects.equals(asOf, asked.asOf())
                    && Objects.equals(
                            anchor == null ? null : new BoardMethod.Anchor(anchor, anchorScore), asked.anchor())
                    && eloK == asked.eloK();
        }

        Method withoutAnchorAmong(Set<String> models) {
            return anchor != null && models.contains(anchor)
                    ? new Method(
                            category,
                            ties,
                            bothBad,
                            style,
                            position,
                            interval,
                            asOf,
                            null,
                            null,
                            eloK,
                            fit,
                            tiesFitted,
                            intervalFitted,
                            voters)
                    : this;
        }
    }

    /** Something that all votes share, with its 95% interval, in logits. */
    public record Effect(double delta, Double standardError, Double lower, Double upper) {}
}
