package org.gemmaarena.leaderboard;

import java.util.ArrayList;
import java.util.List;
import org.gemmaarena.leaderboard.Leaderboard.Effect;
import org.gemmaarena.rating.RatingScale;

/**
 * How a board was made, in so far as a reader must know it.
 *
 * @param plain whether it is the board that everybody sees first
 * @param fellBack whether Davidson's model of ties had no maximum, so that ties count half
 * @param intervals what the intervals rest on: {@code sandwich}, {@code cluster}, {@code bootstrap}, {@code fisher} or
 *     {@code none}
 * @param askedIntervals what they should rest on
 * @param anchor the model whose score is fixed, or null
 * @param asOf the last day whose votes count, in words, or null
 * @param effects what position and style are worth, in rating points
 * @param untold of what the scores should be adjusted for, what the votes don't tell
 */
record MethodView(
        boolean plain,
        boolean fellBack,
        String intervals,
        String askedIntervals,
        Integer voters,
        Anchored anchor,
        String asOf,
        List<Gain> effects,
        List<String> untold) {

    /** @param of {@code position} or a trait of style */
    record Gain(String of, String points, String interval) {}

    /** A model that stands where somebody put it. */
    record Anchored(String name, String score) {}

    /** Whether style is among the effects, which are then told by steps. */
    public boolean styled() {
        return effects.stream().anyMatch(gain -> !gain.of().equals(Contests.POSITION));
    }

    static MethodView of(Leaderboard board) {
        var method = board.method();
        return new MethodView(
                isPlain(method),
                !method.ties().equals(method.tiesFitted()),
                method.intervalFitted(),
                method.interval(),
                method.voters(),
                anchored(board),
                method.asOf() == null ? null : BoardNumbers.day(method.asOf()),
                gains(board),
                untold(board));
    }

    private static boolean isPlain(Leaderboard.Method method) {
        return List.of("all", "half", "tie", "none", "ignored", "sandwich")
                        .equals(List.of(
                                method.category(),
                                method.ties(),
                                method.bothBad(),
                                method.style(),
                                method.position(),
                                method.interval()))
                && method.asOf() == null
                && method.anchor() == null;
    }

    private static Anchored anchored(Leaderboard board) {
        var method = board.method();
        return board.models().stream()
                .filter(row -> row.model().equals(method.anchor()))
                .findFirst()
                .map(row -> new Anchored(row.name(), BoardNumbers.whole(method.anchorScore())))
                .orElse(null);
    }

    private static List<Gain> gains(Leaderboard board) {
        var gains = new ArrayList<Gain>();
        if (board.positionBias() != null) {
            gains.add(gain(Contests.POSITION, board.positionBias()));
        }
        if (board.style() != null) {
            board.style().forEach((trait, effect) -> gains.add(gain(trait, effect)));
        }
        return gains;
    }

    /** What the scores should be adjusted for, and are not. */
    private static List<String> untold(Leaderboard board) {
        var untold = new ArrayList<String>();
        if (board.method().position().equals("adjusted") && board.positionBias() == null) {
            untold.add(Contests.POSITION);
        }
        if (board.style() != null) {
            SingleVotes.STYLE.stream()
                    .filter(trait -> !board.style().containsKey(trait))
                    .forEach(untold::add);
        }
        return untold;
    }

    /** Whether a reader misses intervals that were asked for. */
    public boolean withoutIntervals() {
        return intervals.equals("none") && !askedIntervals.equals("sandwich");
    }

    private static Gain gain(String of, Effect effect) {
        return new Gain(
                of,
                BoardNumbers.signed(points(effect.delta())),
                BoardNumbers.signedInterval(points(effect.lower()), points(effect.upper())));
    }

    private static Double points(Double logits) {
        return logits == null ? null : RatingScale.PER_LOGIT * logits;
    }
}
