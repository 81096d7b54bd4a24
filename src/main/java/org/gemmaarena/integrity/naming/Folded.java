package org.gemmaarena.integrity.naming;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text in which spellings of the same look the same: compatibility forms (NFKC), lower case, digits of any script as ASCII,
 * without accents, Arabic vowel signs and invisible characters.
 */
final class Folded {

    private static final String SENTENCE_ENDS = ".!?。؟।;۔｡";

    private Folded() {}

    static String fold(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var kept = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (!isDropped(c)) {
                kept.append(letter(c));
            }
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Letters, digits, and signs that belong to them. */
    static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || isMark(c) || Character.isSurrogate(c);
    }

    /** Whether a sentence ends at this place: not at the point of a number, but at an empty line. */
    static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        if (c == '.') {
            return !(isDigit(text, at - 1) && isDigit(text, at + 1));
        }
        if (c == '\n') {
            return at + 1 < text.length() && text.charAt(at + 1) == '\n';
        }
        return SENTENCE_ENDS.indexOf(c) >= 0;
    }

    static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** Whether a word can end or begin between this place and the one before: not within a word that spaces delimit. */
    static boolean isBoundary(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return true;
        }
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        boolean digits = Character.isDigit(before) && Character.isDigit(after);
        return !digits && !(isSpacedLetter(before) && isSpacedLetter(after));
    }

    private static boolean isSpacedLetter(char c) {
        if (!Character.isLetter(c) && !isMark(c)) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> false;
            default -> c != 'ー';
        };
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isDropped(char c) {
        return c >= '\u0300' && c <= '\u036f'
                || c >= '\u064b' && c <= '\u065f'
                || c == '\u0640'
                || c == '\u0670'
                || Character.getType(c) == Character.FORMAT;
    }

    private static char letter(char c) {
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        return switch (c) {
            case '’', '‘', 'ʼ', '`' -> '\'';
            case 'ي', 'ى' -> 'ی';
            case 'ك' -> 'ک';
            case 'ß' -> 's';
            default -> c;
        };
    }
}
