package org.gemmaarena.privacy;

/**
 * What the privacy page tells of the settings in force; times in words.
 *
 * @param texts how long texts are kept; null for ever
 * @param unvoted the same of battles without a vote, where that is another time; null where it isn't
 * @param addresses how long digests of addresses are kept
 * @param cookie how long the cookie lasts
 * @param limits whether limits by address are counted
 * @param invitation whether people come by personal links
 * @param signIn whether people sign in
 */
public record PrivacyFacts(
        String texts,
        String unvoted,
        String addresses,
        String cookie,
        boolean limits,
        boolean invitation,
        boolean signIn) {}
