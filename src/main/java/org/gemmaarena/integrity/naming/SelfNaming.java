package org.gemmaarena.integrity.naming;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.gemmaarena.integrity.naming.Lexicon.Opening;

/**
 * Tells whether an answer gives away which of two models wrote it.
 *
 * <p>It looks for sentences in which the answer speaks of itself: an opening (“I am”, “my name is”, “as”), then names,
 * makers and sizes with nothing but fillers between them (“a small language model with”). Any other word ends the search,
 * so that “I am not sure whether Gemma 4 E4B …” says nothing. A sentence may also end in its first person (“… is my
 * name”), and an answer that is nothing but names and sizes names itself. What is said gives the models away where it
 * fits one of them and not the other, whichever side says it.
 *
 * <p>The time is proportional to the length of the answer, whatever it says: from each place at most {@link #REACH}
 * characters are looked at, and from openings within a sentence that said nothing, none.
 */
final class SelfNaming {

    private static final int REACH = 200;
    private static final int BEFORE = 80;
    private static final int AFTER = 120;
    private static final int SHORTEST_NAME = 3;

    private final Lexicon lexicon;
    private final ModelTraits left;
    private final ModelTraits right;
    private final Phrases<Claim> aliases = new Phrases<>();

    SelfNaming(Lexicon lexicon, ModelTraits left, ModelTraits right) {
        this.lexicon = lexicon;
        this.left = left;
        this.right = right;
        Stream.of(left, right)
                .flatMap(model -> model.aliases().stream())
                .filter(alias -> alias.length() >= SHORTEST_NAME)
                .distinct()
                .forEach(alias -> aliases.add(alias, new Claim.Alias(alias)));
    }

    /** Whether this answer, written by either, tells which of the two wrote it. */
    boolean tellsApart(String answer) {
        var text = Folded.fold(answer);
        var silentUntil = new EnumMap<Opening, Integer>(Opening.class);
        boolean atStart = true;
        boolean first = true;
        for (int at = 0; at < text.length(); at++) {
            if (Folded.endsSentence(text, at)) {
                atStart = true;
            } else if (Folded.isWord(text.charAt(at))) {
                if (atStart && isNameAlone(text, at, first)) {
                    return true;
                }
                atStart = false;
                first = false;
                var opening = lexicon.opening(text, at);
                if (opening != null) {
                    if (opens(text, at, opening, silentUntil)) {
                        return true;
                    }
                    at = opening.values().contains(Opening.NONE) ? opening.end() - 1 : at;
                }
            }
        }
        return false;
    }

    /** A sentence that begins with a name and ends in the first person, or is all that the answer says. */
    private boolean isNameAlone(String text, int start, boolean first) {
        var said = read(text, start, false);
        return said.tells()
                && (said.isClosed() || first && !said.hasFillers() && !hasWord(text, said.end(), text.length()));
    }

    private boolean opens(String text, int start, Phrases.Hit<Opening> opening, Map<Opening, Integer> silentUntil) {
        for (var kind : opening.values()) {
            if (kind == Opening.NONE || opening.end() <= silentUntil.getOrDefault(kind, 0)) {
                continue;
            }
            var said = read(text, opening.end(), kind == Opening.AS);
            if (tells(text, start, kind, said)) {
                return true;
            }
            if (said.isSilent()) {
                silentUntil.put(kind, Math.min(said.end(), start + REACH / 2));
            }
        }
        return false;
    }

    private boolean tells(String text, int start, Opening kind, Statement said) {
        return switch (kind) {
            case FIRST -> said.tells();
            case SIZED -> said.tellsBySize();
            case AS -> (said.tellsByName() || said.tellsBySize()) && speaksOfItself(text, start, said.end());
            case PRONOUN -> said.isClosed() && said.tells();
            case NONE -> false;
        };
    }

    /** Reads names and fillers up to the first other word. */
    private Statement read(String text, int start, boolean untilComma) {
        var said = new Statement(start, left, right);
        int last = Math.min(text.length(), start + REACH);
        int at = start;
        while (at < last) {
            if (Folded.isWord(text.charAt(at)) || isApostropheS(text, at)) {
                int next = readWord(text, at, said);
                if (next == at) {
                    break;
                }
                at = next;
                said.endsAt(at);
            } else if (Folded.endsSentence(text, at) || untilComma && ",、،".indexOf(text.charAt(at)) >= 0) {
                break;
            } else {
                at++;
            }
        }
        return said;
    }

    /** Where the word ends; {@code at} where none is known. */
    private int readWord(String text, int at, Statement said) {
        if (lexicon.isAfter(text, at)) {
            said.close();
        }
        int end = at;
        boolean named = false;
        var word = lexicon.word(text, at);
        if (word != null) {
            said.add(word);
            end = word.end();
            named = word.claim() != null;
        }
        var alias = aliases.longestAt(text, at);
        if (alias != null) {
            said.add(alias.values());
            // The words of a name may say more: its size, its family.
            end = named ? end : Math.max(end, alias.end());
        }
        return end;
    }

    private static boolean isApostropheS(String text, int at) {
        return text.charAt(at) == '\'' && at + 1 < text.length() && text.charAt(at + 1) == 's';
    }

    /** Whether the first person stands nearby in the sentence, or nothing else does. */
    private boolean speaksOfItself(String text, int start, int end) {
        int from = start;
        while (from > Math.max(0, start - BEFORE) && !Folded.endsSentence(text, from - 1)) {
            from--;
        }
        int to = end;
        while (to < Math.min(text.length(), end + AFTER) && !Folded.endsSentence(text, to)) {
            to++;
        }
        return hasMe(text, from, start)
                || hasMe(text, end, to)
                || !hasWord(text, from, start) && !hasWord(text, end, to);
    }

    private boolean hasMe(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (Folded.isWord(text.charAt(at)) && lexicon.isMe(text, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasWord(String text, int from, int to) {
        return text.substring(from, to).chars().anyMatch(c -> Folded.isWord((char) c));
    }
}
