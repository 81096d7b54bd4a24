package org.gemmaarena.leaderboard;

import java.time.LocalDate;
import org.gemmaarena.rating.IntervalMethod;
import org.gemmaarena.rating.TieModel;
import org.gemmaarena.vote.Tallies;

/**
 * Which votes a board is made of and how.
 *
 * @param category id of the category of votes, or {@code all}
 * @param asOf the last day (UTC) whose votes it counts; null for all until now
 * @param anchor where the scale is fixed; null for a mean of 1000
 * @param eloK the step of the online Elo that stands beside the ratings
 */
public record BoardMethod(
        String category,
        TieModel ties,
        BothBad bothBad,
        Style style,
        Position position,
        IntervalMethod interval,
        LocalDate asOf,
        Anchor anchor,
        double eloK) {

    /** The usual step of the online Elo. */
    static final double ELO_K = 4;

    /** The board of a reader who chose nothing. */
    public static final BoardMethod USUAL = new BoardMethod(
            Tallies.ALL,
            TieModel.HALF,
            BothBad.TIE,
            Style.NONE,
            Position.IGNORED,
            IntervalMethod.SANDWICH,
            null,
            null,
            ELO_K);

    /** What a vote for neither answer says of the two. */
    public enum BothBad {
        /** As much as a tie. */
        TIE,
        /** Nothing. */
        EXCLUDE
    }

    /** Whether ratings are those of answers written in the same style. */
    public enum Style {
        NONE,
        CONTROLLED
    }

    /** Whether ratings are those of answers on the same side. */
    public enum Position {
        IGNORED,
        ADJUSTED
    }

    /** A model that stands at a chosen score. */
    public record Anchor(String model, double score) {}

    /** Whether counts are not enough: the board depends on what belongs to each vote alone. */
    boolean needsSingleVotes() {
        return style == Style.CONTROLLED || interval == IntervalMethod.CLUSTER;
    }

    /** Whether it takes more than the counts that are at hand, and one fit. */
    public boolean isCostly() {
        return needsSingleVotes() || asOf != null || interval == IntervalMethod.BOOTSTRAP || eloK != ELO_K;
    }

    /** The plainest method on the same votes. */
    BoardMethod plain() {
        return new BoardMethod(
                category,
                TieModel.HALF,
                bothBad,
                Style.NONE,
                Position.IGNORED,
                IntervalMethod.SANDWICH,
                asOf,
                null,
                eloK);
    }

    /** The same method on the votes of one category. */
    public BoardMethod in(String other) {
        return new BoardMethod(other, ties, bothBad, style, position, interval, asOf, anchor, eloK);
    }

    /** The same board as it stood after that day. */
    BoardMethod asOf(LocalDate day) {
        return new BoardMethod(category, ties, bothBad, style, position, interval, day, anchor, eloK);
    }
}
