package org.gemmaarena.voter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How voters are recognised, and who may be one. */
@ConfigMapping(prefix = "arena")
public interface VoterConfig {

    /** Signs cookies; the same on all replicas. Made at first start and kept in the database where it is not given. */
    Optional<String> secret();

    @WithDefault("open")
    Access access();

    /** How long somebody who signed in stays so. */
    @WithDefault("7d")
    Duration signInLife();
}
