package org.gemmaarena.battle;

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
        static final LanguageDetector DETECTOR = LanguageDetectorBuilder.fromAllSpokenLanguages()
                .withMinimumRelativeDistance(CERTAIN_ENOUGH)
                .withLowAccuracyMode()
                .build();
    }
}
