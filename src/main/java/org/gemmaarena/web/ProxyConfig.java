package org.gemmaarena.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Whose word is taken on where a request comes from. */
@ConfigMapping(prefix = "arena.proxy")
public interface ProxyConfig {

    /** The header in which the proxies write it; the other one is not read, since they may pass a client's own on. */
    enum Header {
        X_FORWARDED,
        FORWARDED
    }

    /** Addresses, or networks in CIDR notation, of the proxies in front; without any, no such header is read. */
    Optional<List<String>> trusted();

    @WithDefault("x-forwarded")
    Header header();
}
