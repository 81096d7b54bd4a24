package org.gemmaarena.leaderboard;

/** One board of one arena. */
public record BoardRequest(String arena, BoardMethod method) {}
