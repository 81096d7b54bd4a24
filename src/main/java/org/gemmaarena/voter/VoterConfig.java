package org.gemmaarena.voter;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How voters are recognised. */
@ConfigMapping(prefix = "arena")
public interface VoterConfig {

    /** Signs cookies; the same on all replicas. Made at first start and kept in the database where it is not given. */
    Optional<String> secret();
}
