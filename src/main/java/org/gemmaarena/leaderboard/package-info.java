/** Boards: what the votes of an arena say of its models. */
package org.gemmaarena.leaderboard;
