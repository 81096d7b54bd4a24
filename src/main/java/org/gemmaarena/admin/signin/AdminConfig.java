package org.gemmaarena.admin.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Who may run this arena, and for how long a sign-in holds. */
@ConfigMapping(prefix = "arena.admin")
public interface AdminConfig {

    @WithDefault("admin")
    String user();

    /** Without one, or with an empty one, there is no admin area; in development one is drawn and printed. */
    Optional<String> password();

    /** A session ends when it was not used for so long. */
    @WithDefault("30m")
    Duration sessionIdle();

    /** A session ends after so long, used or not. */
    @WithDefault("12h")
    Duration sessionLife();

    /** Wrong passwords in a row from one address before it has to wait; for one user four times as many. */
    @WithDefault("5")
    int freeFailures();

    OpenId openid();

    /** People whom the OpenID provider vouches for. */
    interface OpenId {

        /** Where the ID token lists groups or roles, such as {@code groups} or {@code realm_access/roles}; absent: nobody. */
        Optional<String> claim();

        /** The group whose members are admins. */
        @WithDefault("arena-admin")
        String admin();

        /** The group whose members may look. */
        @WithDefault("arena-viewer")
        String viewer();
    }
}
