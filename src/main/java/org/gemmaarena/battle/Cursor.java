package org.gemmaarena.battle;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far one reader has come in a turn. Its text form is the id of an event: {@code turn-left-right}, the two offsets into
 * the released texts; behind it the ends that were told ({@code l}, {@code r}; in capitals where the failure was told too,
 * {@code v} where the vote was opened), and the attempts where a side was run again.
 */
record Cursor(int turn, Place left, Place right, boolean ready) {

    private static final Pattern ID =
            Pattern.compile("(\\d{1,6})-(\\d{1,9})-(\\d{1,9})(?:-([lL]?)([rR]?)(v?)(?:-(\\d{1,4})\\.(\\d{1,4}))?)?");

    /** What a reader was told of a side besides its text. */
    enum Told {
        TEXT,
        END,
        FAILURE
    }

    /**
     * A place in one side's answer.
     *
     * @param offset UTF-16 units that the reader has
     */
    record Place(int attempt, int offset, Told told) {

        Place plus(int length) {
            return new Place(attempt, offset + length, told);
        }

        Place with(Told now) {
            return new Place(attempt, offset, now);
        }

        /** Whether this place is one in that answer, and not in an earlier attempt at it. */
        boolean isIn(ReleasedAnswer answer) {
            return attempt == answer.attempt() && (told == Told.TEXT || answer.outcome() != null);
        }
    }

    /** Before the first character of a turn. */
    static Cursor start(ReleasedTurn turn) {
        return new Cursor(turn.number(), start(turn.left()), start(turn.right()), false);
    }

    /** Reads an event's id; empty for any other text. */
    static Optional<Cursor> parse(String id) {
        var parts = ID.matcher(id);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Cursor(
                Integer.parseInt(parts.group(1)),
                place(parts.group(2), parts.group(4), parts.group(7)),
                place(parts.group(3), parts.group(5), parts.group(8)),
                "v".equals(parts.group(6))));
    }

    String id() {
        var told = letter(left.told(), 'l') + letter(right.told(), 'r') + (ready ? "v" : "");
        var attempts = left.attempt() == 1 && right.attempt() == 1 ? "" : "-" + left.attempt() + "." + right.attempt();
        var suffix = told.isEmpty() && attempts.isEmpty() ? "" : "-" + told + attempts;
        return turn + "-" + left.offset() + "-" + right.offset() + suffix;
    }

    boolean isIn(ReleasedTurn released) {
        return turn == released.number() && left.isIn(released.left()) && right.isIn(released.right());
    }

    Place place(Side side) {
        return side == Side.LEFT ? left : right;
    }

    Cursor with(Side side, Place place) {
        return side == Side.LEFT ? new Cursor(turn, place, right, ready) : new Cursor(turn, left, place, ready);
    }

    Cursor withReady() {
        return new Cursor(turn, left, right, true);
    }

    private static Place start(ReleasedAnswer answer) {
        return new Place(answer.attempt(), 0, Told.TEXT);
    }

    private static Place place(String offset, String letter, String attempt) {
        var told = letter == null || letter.isEmpty()
                ? Told.TEXT
                : Character.isUpperCase(letter.charAt(0)) ? Told.FAILURE : Told.END;
        return new Place(attempt == null ? 1 : Integer.parseInt(attempt), Integer.parseInt(offset), told);
    }

    private static String letter(Told told, char letter) {
        return switch (told) {
            case TEXT -> "";
            case END -> String.valueOf(letter);
            case FAILURE -> String.valueOf(Character.toUpperCase(letter));
        };
    }
}
