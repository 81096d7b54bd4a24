package org.gemmaarena.admin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Who may run this arena. */
@ConfigMapping(prefix = "arena.admin")
public interface AdminConfig {

    @WithDefault("admin")
    String user();

    /** Without one, or with an empty one, there is no admin area; in development one is drawn and printed. */
    Optional<String> password();
}
