package org.gemmaarena.leaderboard;

/** One board of one arena. */
record BoardRequest(String arena, BoardMethod method) {}
