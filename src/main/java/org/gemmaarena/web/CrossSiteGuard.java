package org.gemmaarena.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses state-changing requests that a browser marks as coming from another site: by {@code Sec-Fetch-Site} where it
 * is sent, else by {@code Origin} against the host. Programs send neither and pass.
 */
final class CrossSiteGuard {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final ErrorResponses responses;

    CrossSiteGuard(ErrorResponses responses) {
        this.responses = responses;
    }

    @ServerRequestFilter(preMatching = true)
    Response refuse(ContainerRequestContext request) {
        if (SAFE_METHODS.contains(request.getMethod()) || fromOwnSite(request)) {
            return null;
        }
        return responses.of(403, "/" + request.getUriInfo().getPath().replaceFirst("^/", ""));
    }

    private static boolean fromOwnSite(ContainerRequestContext request) {
        var site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return OWN_SITE.contains(site);
        }
        var origin = request.getHeaderString("Origin");
        return origin == null
                || isOwnHost(
                        origin,
                        request.getHeaderString(HttpHeaders.HOST),
                        request.getUriInfo().getRequestUri());
    }

    private static boolean isOwnHost(String origin, String host, URI requested) {
        var own = host == null ? requested.getAuthority() : host;
        try {
            return own.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }
}
