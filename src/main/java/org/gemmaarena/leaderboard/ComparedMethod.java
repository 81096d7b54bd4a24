package org.gemmaarena.leaderboard;

import org.gemmaarena.leaderboard.BoardMethod.BothBad;
import org.gemmaarena.leaderboard.BoardMethod.Position;
import org.gemmaarena.leaderboard.BoardMethod.Style;
import org.gemmaarena.rating.IntervalMethod;
import org.gemmaarena.rating.TieModel;

/** The methods that stand side by side: the usual one, and those that differ from it in one thing. */
enum ComparedMethod {
    /** Ties as half a win for each: what the others are compared with. */
    HALF(TieModel.HALF, Style.NONE, Position.IGNORED, IntervalMethod.SANDWICH),
    DAVIDSON(TieModel.DAVIDSON, Style.NONE, Position.IGNORED, IntervalMethod.SANDWICH),
    STYLE(TieModel.HALF, Style.CONTROLLED, Position.IGNORED, IntervalMethod.SANDWICH),
    POSITION(TieModel.HALF, Style.NONE, Position.ADJUSTED, IntervalMethod.SANDWICH),
    CLUSTER(TieModel.HALF, Style.NONE, Position.IGNORED, IntervalMethod.CLUSTER),
    /** Online Elo, which comes with the usual board and has neither interval nor rank: models stand in order of score. */
    ELO(TieModel.HALF, Style.NONE, Position.IGNORED, IntervalMethod.SANDWICH);

    private final TieModel ties;
    private final Style style;
    private final Position position;
    private final IntervalMethod interval;

    ComparedMethod(TieModel ties, Style style, Position position, IntervalMethod interval) {
        this.ties = ties;
        this.style = style;
        this.position = position;
        this.interval = interval;
    }

    BoardMethod in(String category) {
        return new BoardMethod(category, ties, BothBad.TIE, style, position, interval, null, null, BoardMethod.ELO_K);
    }
}
