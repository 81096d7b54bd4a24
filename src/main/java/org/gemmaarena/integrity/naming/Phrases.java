package org.gemmaarena.integrity.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Folded phrases, of which the longest that stands at a place of a text is found in time that depends on the longest phrase
 * only. A space in a phrase stands for anything that is no word and ends no sentence.
 */
final class Phrases<T> {

    private static final int LONGEST_GAP = 10;

    /** A phrase that was found. */
    record Hit<T>(int end, List<T> values) {}

    private final Map<Character, Phrases<T>> next = new HashMap<>();
    private final List<T> values = new ArrayList<>();

    /** A phrase may stand for several things. */
    void add(String phrase, T value) {
        var node = this;
        for (char c : spaced(phrase).toCharArray()) {
            node = node.next.computeIfAbsent(c, unknown -> new Phrases<>());
        }
        if (node != this) {
            node.values.add(value);
        }
    }

    void addAll(Iterable<String> phrases, T value) {
        phrases.forEach(phrase -> add(phrase, value));
    }

    /** The longest phrase that begins here, or null. */
    Hit<T> longestAt(String text, int start) {
        if (!Folded.isBoundary(text, start)) {
            return null;
        }
        Hit<T> longest = null;
        var node = this;
        int at = start;
        while (at < text.length() && node != null) {
            char c = text.charAt(at);
            if (node.next.containsKey(c)) {
                node = node.next.get(c);
                at++;
            } else {
                int gap = gapEnd(text, at);
                node = gap > at ? node.next.get(' ') : null;
                at = gap;
            }
            if (node != null && !node.values.isEmpty() && Folded.isBoundary(text, at)) {
                longest = new Hit<>(at, node.values);
            }
        }
        return longest;
    }

    /** The phrase in its folded form, words parted by single spaces. */
    static String spaced(String phrase) {
        var folded = Folded.fold(phrase);
        var spaced = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Folded.isWord(c) || c == '\'' || c == '.') {
                spaced.append(c);
            } else if (!spaced.isEmpty() && spaced.charAt(spaced.length() - 1) != ' ') {
                spaced.append(' ');
            }
        }
        return spaced.toString().strip();
    }

    private static int gapEnd(String text, int start) {
        int at = start;
        while (at < text.length()
                && at - start < LONGEST_GAP
                && !Folded.isWord(text.charAt(at))
                && !Folded.endsSentence(text, at)) {
            at++;
        }
        return at;
    }
}
