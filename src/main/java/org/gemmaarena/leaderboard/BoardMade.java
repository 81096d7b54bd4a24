package org.gemmaarena.leaderboard;

import java.time.Duration;

/**
 * A board was computed anew since its arena had changed, or nobody had asked for it before.
 *
 * @param costly whether every vote was read for it
 */
public record BoardMade(boolean costly, Duration took) {}
