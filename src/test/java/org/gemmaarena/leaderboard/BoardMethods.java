package org.gemmaarena.leaderboard;

import org.gemmaarena.leaderboard.BoardMethod.Anchor;
import org.gemmaarena.leaderboard.BoardMethod.BothBad;
import org.gemmaarena.leaderboard.BoardMethod.Position;
import org.gemmaarena.leaderboard.BoardMethod.Style;
import org.gemmaarena.rating.IntervalMethod;
import org.gemmaarena.rating.TieModel;

/** Methods to make boards by, one difference from the plain one each. */
final class BoardMethods {

    static final BoardMethod PLAIN = new BoardMethod(
            "all", TieModel.HALF, BothBad.TIE, Style.NONE, Position.IGNORED, IntervalMethod.SANDWICH, null, null, 4);

    private BoardMethods() {}

    static BoardMethod with(BothBad bothBad) {
        return new BoardMethod(
                "all", PLAIN.ties(), bothBad, Style.NONE, Position.IGNORED, PLAIN.interval(), null, null, 4);
    }

    static BoardMethod with(TieModel ties, BothBad bothBad) {
        return new BoardMethod("all", ties, bothBad, Style.NONE, Position.IGNORED, PLAIN.interval(), null, null, 4);
    }

    static BoardMethod with(Style style, Position position) {
        return new BoardMethod("all", PLAIN.ties(), BothBad.TIE, style, position, PLAIN.interval(), null, null, 4);
    }

    static BoardMethod with(IntervalMethod interval) {
        return new BoardMethod("all", PLAIN.ties(), BothBad.TIE, Style.NONE, Position.IGNORED, interval, null, null, 4);
    }

    static BoardMethod with(Anchor anchor) {
        return new BoardMethod(
                "all", PLAIN.ties(), BothBad.TIE, Style.NONE, Position.IGNORED, PLAIN.interval(), null, anchor, 4);
    }
}
