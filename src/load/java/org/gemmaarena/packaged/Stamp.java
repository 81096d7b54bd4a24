package org.gemmaarena.packaged;

/** A moment as a token of six characters: five digits to the base of 36, and a space. It wraps around after 16 hours. */
final class Stamp {

    static final int LENGTH = 6;

    private static final int BASE = 36;
    private static final int RANGE = BASE * BASE * BASE * BASE * BASE;

    private Stamp() {}

    static String now() {
        var digits = Long.toString(millis(), BASE);
        return "0".repeat(LENGTH - 1 - digits.length()) + digits + " ";
    }

    /** Milliseconds since the last whole stamp in the text was made; negative where it holds none. */
    static long age(CharSequence text) {
        int space = lastSpace(text);
        if (space < LENGTH - 1) {
            return -1;
        }
        long made = Long.parseLong(text, space - LENGTH + 1, space, BASE);
        return Math.floorMod(millis() - made, RANGE);
    }

    private static int lastSpace(CharSequence text) {
        int at = text.length() - 1;
        while (at >= 0 && text.charAt(at) != ' ') {
            at--;
        }
        return at;
    }

    private static long millis() {
        return System.currentTimeMillis() % RANGE;
    }
}
