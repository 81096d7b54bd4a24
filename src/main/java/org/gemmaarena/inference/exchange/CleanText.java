package org.gemmaarena.inference.exchange;

/**
 * Cleans text that comes in pieces. A surrogate pair may be split between two pieces: its first half is held back until
 * the second comes. A lone half becomes U+FFFD, and so does NUL, which PostgreSQL can't store.
 */
final class CleanText {

    private static final char REPLACEMENT = '\uFFFD';
    private static final char NONE = 0;

    private char held = NONE;

    /** The clean text that is complete with this piece; may be empty. */
    String accept(String piece) {
        StringBuilder clean = new StringBuilder(piece.length() + 1);
        for (int i = 0; i < piece.length(); i++) {
            append(clean, piece.charAt(i));
        }
        return clean.toString();
    }

    /** What is still held back when no piece follows; may be empty. */
    String end() {
        boolean lone = held != NONE;
        held = NONE;
        return lone ? String.valueOf(REPLACEMENT) : "";
    }

    private void append(StringBuilder clean, char next) {
        if (held != NONE && Character.isLowSurrogate(next)) {
            clean.append(held).append(next);
            held = NONE;
            return;
        }
        clean.append(end());
        if (Character.isHighSurrogate(next)) {
            held = next;
        } else {
            clean.append(next == 0 || Character.isLowSurrogate(next) ? REPLACEMENT : next);
        }
    }
}
