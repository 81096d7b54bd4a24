package org.gemmaarena.vote;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How votes are counted. */
@ConfigMapping(prefix = "arena.tally")
public interface TallyConfig {

    /** How often what votes changed is added to the tallies. */
    @WithDefault("5s")
    Duration foldEvery();
}
