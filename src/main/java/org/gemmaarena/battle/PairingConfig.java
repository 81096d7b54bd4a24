package org.gemmaarena.battle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How it is drawn who meets whom. */
@ConfigMapping(prefix = "arena")
interface PairingConfig {

    @WithDefault("adaptive")
    Kind pairing();

    /** For how long the votes that adaptive pairing goes by are taken for the present ones. */
    @WithDefault("10s")
    Duration pairingEvery();

    /** Ways to draw a pair. */
    enum Kind {
        /** Pairs of which less is known come more often. */
        ADAPTIVE,
        /** Every pair comes equally often. */
        UNIFORM
    }
}
