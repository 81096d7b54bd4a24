package org.gemmaarena.battle;

/** A prompt as every database and every server can take it. */
final class PromptText {

    private static final int REPLACEMENT = 0xFFFD;

    private PromptText() {}

    /** Replaces what is no text: NUL, which PostgreSQL can't keep, and halves of surrogate pairs. */
    static String clean(String prompt) {
        var clean = new StringBuilder(prompt.length());
        prompt.codePoints()
                .map(code -> code == 0 || isHalf(code) ? REPLACEMENT : code)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** At most so many UTF-16 units from the start, without half a surrogate pair at the end. */
    static String beginning(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    private static boolean isHalf(int code) {
        return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    }
}
