package org.gemmaarena.anomaly;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Prompts that ask the same, and how many of them count. */
public final class Prompts {

    private static final int FEWEST_VOTERS = 20;
    private static final long FEWEST_VOTES = 200;
    private static final double CAP = 0.1;

    /** Java's patterns don't know the property by its name. */
    private static final Pattern IGNORABLE = Pattern.compile("[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5"
            + "\\u180B-\\u180F\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0"
            + "\\uFFF0-\\uFFF8\\x{1BCA0}-\\x{1BCA3}\\x{1D173}-\\x{1D17A}\\x{E0000}-\\x{E0FFF}]+");

    private Prompts() {}

    /**
     * What is left of a prompt when it does not matter how it is written: compatibility forms are made one (NFKC), case is
     * folded, what nobody sees goes (Unicode's Default_Ignorable_Code_Point), and whitespace and punctuation are one space. A prompt of nothing but those stays as it is.
     */
    public static String normalised(String prompt) {
        var folded = Normalizer.normalize(prompt, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        var words = IGNORABLE
                .matcher(Normalizer.normalize(folded, Normalizer.Form.NFKC))
                .replaceAll("")
                .replaceAll("[\\p{P}\\p{Z}\\p{C}\\s]+", " ")
                .strip();
        return words.isEmpty() ? prompt.strip() : words;
    }

    /**
     * How many votes of a few people on one prompt count: a tenth of all votes whose prompt is known ({@link PromptShares}). Small arenas have no cap, since a
     * team that compares two models on its own twelve prompts does nothing wrong.
     */
    public static long cap(int voters, long votes) {
        return voters < FEWEST_VOTERS || votes < FEWEST_VOTES ? Long.MAX_VALUE : (long) Math.ceil(CAP * votes);
    }
}
