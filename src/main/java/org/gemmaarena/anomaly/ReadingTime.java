package org.gemmaarena.anomaly;

/**
 * Whether somebody can have looked at two answers before voting. People read about 238 words a minute, which is some 24
 * characters a second (M. Brysbaert, J. Mem. Lang. 109 (2019)), and skim two to four times as fast (K. Rayner et al.,
 * Psychol. Sci. Public Interest 17 (2016)). Whoever glances at a part of the answers needs far less, so that only what is
 * twenty times as fast as reading, all time since the battle began included, is too fast; and so is a vote within 100 ms
 * of the moment at which one can be cast, since no hand is so quick (sprinters are held to have jumped the gun below
 * that).
 *
 * <p>Somebody who skims long answers, code for instance, may come near the first limit with real votes. What no eye and no
 * hand can do is less: a vote within those 100 ms, or ten times beyond the first limit.
 */
public final class ReadingTime {

    private static final double CHARACTERS_A_SECOND = 500;
    private static final double BEYOND_DOUBT = 5_000;
    private static final long REACTION_MS = 100;

    private ReadingTime() {}

    /**
     * @param characters of both answers
     * @param sinceStartMs from the beginning of the battle to the vote
     * @param sinceReadyMs from the end of the answers to the vote
     */
    public static boolean isTooShort(long characters, long sinceStartMs, long sinceReadyMs) {
        return sinceReadyMs < REACTION_MS || sinceStartMs < characters * 1000 / CHARACTERS_A_SECOND;
    }

    /** Whether nobody at all can have done so, by the same numbers. */
    public static boolean isImpossible(long characters, long sinceStartMs, long sinceReadyMs) {
        return sinceReadyMs < REACTION_MS || sinceStartMs < characters * 1000 / BEYOND_DOUBT;
    }
}
