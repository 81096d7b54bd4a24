package org.gemmaarena.leaderboard;

/**
 * How fast a model answered in the battles that were voted on, as measured at its backend; null where unknown.
 *
 * @param answers how many answers were measured
 * @param timeToFirstTokenMs median
 * @param tokensPerSecond median, after the first token
 * @param totalMs median
 * @param outputTokens median
 */
public record Speed(
        long answers, Double timeToFirstTokenMs, Double tokensPerSecond, Double totalMs, Double outputTokens) {}
