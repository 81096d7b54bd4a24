package org.gemmaarena.battle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a battle waits for whom. */
@ConfigMapping(prefix = "arena.battle")
public interface BattleConfig {

    /** How text is released to the voter. */
    @WithDefault("off")
    Pacing pacing();

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
    @WithDefault("15s")
    Duration lease();

    /** Ways to release text. */
    enum Pacing {
        /** As it comes. */
        OFF,
        /** In step on both sides; not built yet, and told so at the start. */
        EQUAL
    }
}
