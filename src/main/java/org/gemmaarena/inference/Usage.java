package org.gemmaarena.inference;

/**
 * What an answer cost, as the server measured it; null where unknown.
 *
 * @param promptTokens tokens of the prompt, those read from a cache included
 * @param outputTokens tokens of thoughts and text
 * @param loadMs time to load the model, in milliseconds
 * @param queueMs time in the server's queue, in milliseconds
 * @param tokensPerSecond speed of writing, without load, queue and prompt
 */
public record Usage(Integer promptTokens, Integer outputTokens, Long loadMs, Long queueMs, Double tokensPerSecond) {

    /** The server said nothing. */
    public static final Usage UNKNOWN = new Usage(null, null, null, null, null);
}
