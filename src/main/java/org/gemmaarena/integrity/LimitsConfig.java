package org.gemmaarena.integrity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one voter may ask for. */
@ConfigMapping(prefix = "arena.limits")
public interface LimitsConfig {

    @WithDefault("true")
    boolean enabled();

    @WithDefault("10")
    int battlesPerMinute();

    @WithDefault("120")
    int votesPerHour();

    @WithDefault("16000")
    int promptCharacters();
}
