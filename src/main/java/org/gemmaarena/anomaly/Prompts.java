package org.gemmaarena.anomaly;

import java.text.Normalizer;
import java.util.Locale;

/** Prompts that ask the same, and how many of them count. */
public final class Prompts {

    private static final int FEWEST_VOTERS = 20;
    private static final long FEWEST_VOTES = 200;
    private static final double CAP = 0.1;

    private Prompts() {}

    /**
     * What is left of a prompt when it does not matter how it is written: compatibility forms are made one (NFKC), case is
     * folded, and whitespace and punctuation are one space. A prompt of nothing but those stays as it is.
     */
    public static String normalised(String prompt) {
        var folded = Normalizer.normalize(prompt, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        var words = Normalizer.normalize(folded, Normalizer.Form.NFKC)
                .replaceAll("[\\p{P}\\p{Z}\\p{C}\\s]+", " ")
                .strip();
        return words.isEmpty() ? prompt.strip() : words;
    }

    /**
     * How many votes on one prompt count: a tenth of all votes whose prompt is known. Small arenas have no cap, since a
     * team that compares two models on its own twelve prompts does nothing wrong.
     */
    public static long cap(int voters, long votes) {
        return voters < FEWEST_VOTERS || votes < FEWEST_VOTES ? Long.MAX_VALUE : (long) Math.ceil(CAP * votes);
    }
}
