package org.gemmaarena.integrity.naming;

import java.util.HashMap;
import java.util.Map;

/** The vocabulary made ready to be found in folded text. */
final class Lexicon {

    /** What opens a sentence on oneself. */
    enum Opening {
        FIRST,
        SIZED,
        AS,
        PRONOUN,
        /** Only looks like one. */
        NONE
    }

    /** A word between an opening and its end; {@code claim} is null for fillers. */
    record Word(int end, boolean noun, Claim claim, boolean wantsNoun) {}

    private record Role(boolean noun, Claim claim) {}

    private final Phrases<Opening> openings = new Phrases<>();
    private final Phrases<Boolean> after = new Phrases<>();
    private final Phrases<Boolean> me = new Phrases<>();
    private final Phrases<Role> roles = new Phrases<>();
    private final Phrases<Double> units = new Phrases<>();
    private final Phrases<Double> numbers = new Phrases<>();
    private final Map<String, String> makers = new HashMap<>();

    Lexicon(Vocabulary vocabulary) {
        vocabulary.languages().values().forEach(this::add);
        vocabulary.families().forEach((id, family) -> {
            makers.put(id, family.maker());
            roles.addAll(family.spellings(), new Role(false, new Claim.Family(id, null)));
        });
        vocabulary.makers().forEach((id, spellings) -> roles.addAll(spellings, new Role(false, new Claim.Maker(id))));
        vocabulary.billions().forEach(units::add);
        vocabulary.numbers().forEach(numbers::add);
    }

    private void add(Vocabulary.Language language) {
        openings.addAll(language.first(), Opening.FIRST);
        openings.addAll(language.sized(), Opening.SIZED);
        openings.addAll(language.as(), Opening.AS);
        openings.addAll(language.pronouns(), Opening.PRONOUN);
        openings.addAll(language.notFirst(), Opening.NONE);
        after.addAll(language.after(), true);
        me.addAll(language.me(), true);
        roles.addAll(language.fillers(), new Role(false, null));
        roles.addAll(language.nouns(), new Role(true, null));
    }

    /** The longest opening here, with all it can be in any language, or null. */
    Phrases.Hit<Opening> opening(String text, int at) {
        return openings.longestAt(text, at);
    }

    boolean isAfter(String text, int at) {
        return after.longestAt(text, at) != null;
    }

    boolean isMe(String text, int at) {
        return me.longestAt(text, at) != null;
    }

    /** The longest word here that may stand in a sentence on oneself, or null. */
    Word word(String text, int at) {
        var size = size(text, at);
        var hit = roles.longestAt(text, at);
        if (hit == null || size != null && size.end() >= hit.end()) {
            return size;
        }
        boolean noun = hit.values().stream().anyMatch(Role::noun);
        var claim = hit.values().stream()
                .map(Role::claim)
                .filter(named -> named != null)
                .findFirst()
                .orElse(null);
        return claim instanceof Claim.Family family
                ? versioned(text, hit.end(), family)
                : new Word(hit.end(), noun, claim, false);
    }

    /** {@code gemma 4} is a family and its version, {@code gemma 4b} a family and a size. */
    private Word versioned(String text, int end, Claim.Family family) {
        int at = end;
        while (at < text.length() && at - end < 2 && " -_".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        int numberEnd = Numerals.end(text, at);
        if (numberEnd == at || numberEnd - at > 4 || size(text, at) != null) {
            return new Word(end, false, family, false);
        }
        return new Word(numberEnd, false, new Claim.Family(family.id(), text.substring(at, numberEnd)), false);
    }

    private Word size(String text, int start) {
        boolean lettered = start + 1 < text.length()
                && "ea".indexOf(text.charAt(start)) >= 0
                && Folded.isDigit(text, start + 1)
                && Folded.isBoundary(text, start);
        int at = lettered ? start + 1 : start;
        int end = Numerals.end(text, at);
        double number;
        if (end > at) {
            number = Numerals.value(text, at, end);
        } else {
            var word = numbers.longestAt(text, start);
            if (word == null) {
                return null;
            }
            number = word.values().get(0);
            end = word.end();
        }
        return unit(text, start, lettered, number, end);
    }

    private Word unit(String text, int start, boolean lettered, double number, int end) {
        int at = end;
        while (at < text.length() && at - end < 2 && (text.charAt(at) == ' ' || text.charAt(at) == '-')) {
            at++;
        }
        var unit = units.longestAt(text, at);
        if (unit == null) {
            return null;
        }
        boolean letter = unit.end() - at == 1 && text.charAt(at) < 128;
        var claim = lettered && letter && at == end
                ? new Claim.Tag(
                        text.substring(start, unit.end()),
                        number * unit.values().get(0))
                : new Claim.Size(number * unit.values().get(0));
        return new Word(unit.end(), false, claim, !letter);
    }

    /** The id of the maker of a family of the vocabulary. */
    String makerOf(String family) {
        return makers.get(family);
    }
}
