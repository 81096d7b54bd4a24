package org.gemmaarena.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The elements of a {@code Forwarded} header (RFC 7239, section 4), read once and from the right: what the own proxy wrote
 * stands there and ends before anything that a client sent, so that no quote of the client's reaches into it.
 */
final class ForwardedElements {

    /** A value may hold these unquoted too: some proxies write ports and IPv6 addresses so, and nothing ends at them. */
    private static final String IN_VALUES = ":[]";

    private static final String IN_TOKENS = "!#$%&'*+-.^_`|~";

    private final String text;

    /** Everything from here on has been read. */
    private int end;

    ForwardedElements(String text) {
        this.text = text;
        this.end = text.length();
    }

    boolean hasNext() {
        return end > 0;
    }

    /**
     * The parameters of the next element to the left, by their names in small letters. Empty where it is malformed, or says
     * one of them twice; then nothing left of it can be read.
     */
    Optional<Map<String, String>> next() {
        var parameters = new HashMap<String, String>();
        do {
            skipBlanks();
            if (end > 0 && last() != ';' && last() != ',' && !readParameter(parameters)) {
                return Optional.empty();
            }
            skipBlanks();
        } while (take(';'));
        return end == 0 || take(',') ? Optional.of(parameters) : Optional.empty();
    }

    private boolean readParameter(Map<String, String> parameters) {
        var value = last() == '"' ? quoted() : token(IN_VALUES);
        if (value == null || !take('=')) {
            return false;
        }
        var name = token("").toLowerCase(Locale.ROOT);
        return !name.isEmpty() && parameters.putIfAbsent(name, value) == null;
    }

    /** The first quote that no backslash escapes opens it; null where it has no end or no beginning. */
    private String quoted() {
        int close = end - 1;
        int open = text.lastIndexOf('"', close - 1);
        while (open >= 0 && isEscaped(open)) {
            open = text.lastIndexOf('"', open - 1);
        }
        if (open < 0 || isEscaped(close)) {
            return null;
        }
        end = open;
        return text.substring(open + 1, close).replaceAll("\\\\(.)", "$1");
    }

    private boolean isEscaped(int position) {
        int before = position - 1;
        while (before >= 0 && text.charAt(before) == '\\') {
            before--;
        }
        return (position - before) % 2 == 0;
    }

    private String token(String more) {
        int close = end;
        while (end > 0 && isOfToken(last(), more)) {
            end--;
        }
        return text.substring(end, close);
    }

    private static boolean isOfToken(char c, String more) {
        boolean alphanumeric = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        return alphanumeric || IN_TOKENS.indexOf(c) >= 0 || more.indexOf(c) >= 0;
    }

    private boolean take(char wanted) {
        if (end == 0 || last() != wanted) {
            return false;
        }
        end--;
        return true;
    }

    private void skipBlanks() {
        while (end > 0 && (last() == ' ' || last() == '\t')) {
            end--;
        }
    }

    private char last() {
        return text.charAt(end - 1);
    }
}
