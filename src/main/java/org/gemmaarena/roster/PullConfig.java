package org.gemmaarena.roster;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How backends are told to fetch models. */
@ConfigMapping(prefix = "arena.pull")
interface PullConfig {

    /** How long a backend may say nothing; it checks the digest of a large part in silence. */
    @WithDefault("5m")
    Duration idleLimit();

    /** Hosts that names of models may begin with; none beside the backend's own source where absent. */
    Optional<List<String>> hosts();
}
