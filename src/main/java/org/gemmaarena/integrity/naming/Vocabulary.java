package org.gemmaarena.integrity.naming;

import java.util.List;
import java.util.Map;

/**
 * The words by which models speak of themselves, as {@code integrity/self-naming.json} has them.
 *
 * @param languages by ISO 639-1 code
 * @param families of models, by an id of their own
 * @param makers spellings by an id of their own
 * @param billions words behind a number, and how many billions one of them is
 * @param numbers written as words
 */
record Vocabulary(
        Map<String, Language> languages,
        Map<String, Family> families,
        Map<String, List<String>> makers,
        Map<String, Double> billions,
        Map<String, Double> numbers) {

    /**
     * One language.
     *
     * @param first what opens a sentence on oneself: “I am”, “my name is”
     * @param sized the same where only a size may follow, and what it is the size of: “I have” 4 billion parameters
     * @param as opens a sentence on oneself only where the first person stands nearby: “as” a 4B model, I
     * @param pronouns the same, where what follows ends in one of {@code after}
     * @param after closes such a sentence: “is my name”
     * @param me the first person in all forms
     * @param fillers what may stand between the opening and a name
     * @param nouns the fillers that say what has that size: “model”, “parameters”
     * @param notFirst looks like an opening, but is none: “such as”
     */
    record Language(
            List<String> first,
            List<String> sized,
            List<String> as,
            List<String> pronouns,
            List<String> after,
            List<String> me,
            List<String> fillers,
            List<String> nouns,
            List<String> notFirst) {

        Language {
            first = orEmpty(first);
            sized = orEmpty(sized);
            as = orEmpty(as);
            pronouns = orEmpty(pronouns);
            after = orEmpty(after);
            me = orEmpty(me);
            fillers = orEmpty(fillers);
            nouns = orEmpty(nouns);
            notFirst = orEmpty(notFirst);
        }

        private static List<String> orEmpty(List<String> words) {
            return words == null ? List.of() : words;
        }
    }

    /** A family of models and the id of its maker. */
    record Family(String maker, List<String> spellings) {}
}
