package org.gemmaarena.inference;

/**
 * How a model picks its tokens.
 *
 * @param temperature 0 for the likeliest token always
 * @param topP the share of probability to pick from, 0 to 1
 * @param topK the number of tokens to pick from
 * @param maxTokens the most tokens of one answer, thoughts included
 * @param context tokens of prompt and answer together; an OpenAI-compatible server has its own and is not told
 * @param thinking whether the model thinks first
 */
public record Sampling(double temperature, double topP, int topK, int maxTokens, int context, boolean thinking) {}
