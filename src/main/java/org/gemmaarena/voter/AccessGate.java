package org.gemmaarena.voter;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Stands before what {@link VotersOnly} marks; reading passes. */
final class AccessGate {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final CurrentVoter voter;

    AccessGate(CurrentVoter voter) {
        this.voter = voter;
    }

    @ServerRequestFilter
    @VotersOnly
    public void check(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod())) {
            voter.requireAdmitted();
        }
    }
}
