package org.gemmaarena.prompt;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import org.gemmaarena.integrity.Limits;
import org.gemmaarena.vote.Category;
import org.gemmaarena.web.ProblemException;

/** Makes a sample prompt of what an admin wrote, or says what is wrong with it. */
@ApplicationScoped
class PromptForm {

    static final int LONGEST_TITLE = 80;

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /**
     * A prompt as it is sent.
     *
     * @param draft absent for a published one
     */
    record Written(String title, String prompt, Category category, String language, Boolean draft) {}

    private final Limits limits;
    private final PromptMessages words;

    PromptForm(Limits limits, PromptMessages words) {
        this.limits = limits;
        this.words = words;
    }

    SamplePrompt read(String id, Written written) {
        var title = written.title() == null
                ? ""
                : storable(written.title()).replaceAll("\\s+", " ").strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw ProblemException.invalid("title", words.title_expected(LONGEST_TITLE));
        }
        limits.requirePromptAllowed(written.prompt());
        if (written.category() == null) {
            throw ProblemException.invalid("category", words.category_expected());
        }
        var language =
                written.language() == null ? "" : written.language().strip().toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(language)) {
            throw ProblemException.invalid("language", words.language_expected());
        }
        return new SamplePrompt(
                id,
                title,
                storable(written.prompt()).strip(),
                written.category(),
                language,
                Boolean.TRUE.equals(written.draft()));
    }

    /** PostgreSQL keeps no U+0000 and no half of a character; lines end as they do on a page. */
    private static String storable(String text) {
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .codePoints()
                .map(code ->
                        code == 0 || code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE ? 0xFFFD : code)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
