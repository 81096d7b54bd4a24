package org.gemmaarena.transfer;

/**
 * A prompt and its two answers.
 *
 * @param leftTokens the answer's length as its backend counted it; null where unknown
 */
record Round(String prompt, String left, String right, Integer leftTokens, Integer rightTokens) {}
