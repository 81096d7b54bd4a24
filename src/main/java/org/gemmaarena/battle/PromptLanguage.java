package org.gemmaarena.battle;

import static com.github.pemistahl.lingua.api.Language.ARABIC;
import static com.github.pemistahl.lingua.api.Language.BENGALI;
import static com.github.pemistahl.lingua.api.Language.CHINESE;
import static com.github.pemistahl.lingua.api.Language.CZECH;
import static com.github.pemistahl.lingua.api.Language.DANISH;
import static com.github.pemistahl.lingua.api.Language.DUTCH;
import static com.github.pemistahl.lingua.api.Language.ENGLISH;
import static com.github.pemistahl.lingua.api.Language.FINNISH;
import static com.github.pemistahl.lingua.api.Language.FRENCH;
import static com.github.pemistahl.lingua.api.Language.GERMAN;
import static com.github.pemistahl.lingua.api.Language.GREEK;
import static com.github.pemistahl.lingua.api.Language.HEBREW;
import static com.github.pemistahl.lingua.api.Language.HINDI;
import static com.github.pemistahl.lingua.api.Language.HUNGARIAN;
import static com.github.pemistahl.lingua.api.Language.INDONESIAN;
import static com.github.pemistahl.lingua.api.Language.ITALIAN;
import static com.github.pemistahl.lingua.api.Language.JAPANESE;
import static com.github.pemistahl.lingua.api.Language.KOREAN;
import static com.github.pemistahl.lingua.api.Language.PERSIAN;
import static com.github.pemistahl.lingua.api.Language.POLISH;
import static com.github.pemistahl.lingua.api.Language.PORTUGUESE;
import static com.github.pemistahl.lingua.api.Language.ROMANIAN;
import static com.github.pemistahl.lingua.api.Language.RUSSIAN;
import static com.github.pemistahl.lingua.api.Language.SPANISH;
import static com.github.pemistahl.lingua.api.Language.SWEDISH;
import static com.github.pemistahl.lingua.api.Language.THAI;
import static com.github.pemistahl.lingua.api.Language.TURKISH;
import static com.github.pemistahl.lingua.api.Language.UKRAINIAN;
import static com.github.pemistahl.lingua.api.Language.VIETNAMESE;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Locale;
import java.util.Optional;

/** Which language a prompt is in. The detector loads its models when it first needs them, and only small ones. */
final class PromptLanguage {

    private static final double CERTAIN_ENOUGH = 0.1;
    private static final int ENOUGH_TEXT = 1000;
    /** Those that people ask most in; each one costs memory. */
    private static final Language[] KNOWN = {
        ARABIC,
        BENGALI,
        CHINESE,
        CZECH,
        DANISH,
        DUTCH,
        ENGLISH,
        FINNISH,
        FRENCH,
        GERMAN,
        GREEK,
        HEBREW,
        HINDI,
        HUNGARIAN,
        INDONESIAN,
        ITALIAN,
        JAPANESE,
        KOREAN,
        PERSIAN,
        POLISH,
        PORTUGUESE,
        ROMANIAN,
        RUSSIAN,
        SPANISH,
        SWEDISH,
        THAI,
        TURKISH,
        UKRAINIAN,
        VIETNAMESE
    };

    private PromptLanguage() {}

    /** ISO 639-1 code in lower case; empty where the text is too short or too mixed to tell. */
    static Optional<String> of(String prompt) {
        var text = prompt.substring(0, Math.min(prompt.length(), ENOUGH_TEXT));
        var language = Holder.DETECTOR.detectLanguageOf(text);
        return language == Language.UNKNOWN
                ? Optional.empty()
                : Optional.of(language.getIsoCode639_1())
                        .filter(code -> code != IsoCode639_1.NONE)
                        .map(code -> code.name().toLowerCase(Locale.ROOT));
    }

    /** Loaded with the first prompt, not at start. */
    private static final class Holder {
        static final LanguageDetector DETECTOR = LanguageDetectorBuilder.fromLanguages(KNOWN)
                .withMinimumRelativeDistance(CERTAIN_ENOUGH)
                .withLowAccuracyMode()
                .build();
    }
}
