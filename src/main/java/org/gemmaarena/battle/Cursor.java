package org.gemmaarena.battle;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far one reader has come: the turn, how much of each side's released text it has, and which sides it was told the end
 * of. Its text form is the id of an event, {@code turn-left-right} with {@code l} and {@code r} behind it for told ends.
 *
 * @param left UTF-16 units of the left side's text
 * @param right UTF-16 units of the right side's text
 */
record Cursor(int turn, int left, int right, boolean leftEnded, boolean rightEnded) {

    private static final Pattern ID = Pattern.compile("(\\d{1,6})-(\\d{1,9})-(\\d{1,9})(?:-(l?)(r?))?");

    static Cursor start(int turn) {
        return new Cursor(turn, 0, 0, false, false);
    }

    /** Reads an event's id; empty for any other text. */
    static Optional<Cursor> parse(String id) {
        var parts = ID.matcher(id);
        return parts.matches()
                ? Optional.of(new Cursor(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)),
                        "l".equals(parts.group(4)),
                        "r".equals(parts.group(5))))
                : Optional.empty();
    }

    String id() {
        var ends = (leftEnded ? "l" : "") + (rightEnded ? "r" : "");
        return turn + "-" + left + "-" + right + (ends.isEmpty() ? "" : "-" + ends);
    }

    int offset(Side side) {
        return side == Side.LEFT ? left : right;
    }

    boolean ended(Side side) {
        return side == Side.LEFT ? leftEnded : rightEnded;
    }

    boolean endedBoth() {
        return leftEnded && rightEnded;
    }

    Cursor plus(Side side, int length) {
        return side == Side.LEFT
                ? new Cursor(turn, left + length, right, leftEnded, rightEnded)
                : new Cursor(turn, left, right + length, leftEnded, rightEnded);
    }

    Cursor withEnd(Side side) {
        return side == Side.LEFT
                ? new Cursor(turn, left, right, true, rightEnded)
                : new Cursor(turn, left, right, leftEnded, true);
    }
}
