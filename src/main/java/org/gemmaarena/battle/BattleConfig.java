package org.gemmaarena.battle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a battle waits for whom. */
@ConfigMapping(prefix = "arena.battle")
public interface BattleConfig {

    /** How text is released to the voter. */
    @WithDefault("equal")
    Pacing pacing();

    /**
     * Characters a second where the sides tell no common pace of their own: of a side that is run again, and of sides that
     * are written one after the other.
     */
    @WithDefault("60")
    double commonPace();

    /** How long an answer waits until a model server is free. */
    @WithDefault("30m")
    Duration queueLimit();

    /** Battles that may wait at once. */
    @WithDefault("200")
    int queueLength();

    /** Turns of a battle. */
    @WithDefault("20")
    int turns();

    /** From the request to the first token: loading, queueing at the server, reading the prompt. */
    @WithDefault("10m")
    Duration firstTokenLimit();

    /** Silence after the first token. */
    @WithDefault("60s")
    Duration idleLimit();

    /** From the first token to the end. */
    @WithDefault("15m")
    Duration timeLimit();

    /** How long the models go on when nobody reads along. */
    @WithDefault("30s")
    Duration unwatchedLimit();

    /** How long a battle waits for its vote. */
    @WithDefault("24h")
    Duration voteLimit();

    /** How long a writer that gives no sign of life keeps its battles. */
    @WithDefault("10s")
    Duration lease();

    /** How long battles may go on when this process ends and takes no more requests; then they are handed over. */
    @WithDefault("0s")
    Duration finishLimit();

    /** Ways to release text. */
    enum Pacing {
        /** As it comes. */
        OFF,
        /** In step on both sides, at a pace that does not tell who is the faster one. */
        EQUAL
    }
}
