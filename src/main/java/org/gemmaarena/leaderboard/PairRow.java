package org.gemmaarena.leaderboard;

/**
 * Two models that met, {@code a} before {@code b} by id. The difference is that of their scores, with its own interval;
 * null where votes don't connect them.
 */
public record PairRow(
        String a,
        String b,
        long votes,
        long aWins,
        long bWins,
        long ties,
        long bothBad,
        Double difference,
        Double standardError,
        Double lower,
        Double upper) {}
