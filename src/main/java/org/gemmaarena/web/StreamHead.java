package org.gemmaarena.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses to tell the head of a stream alone: it would be told without an end, and whatever follows on the line would wait. */
final class StreamHead {

    private static final String STREAM = "/events";

    @ServerRequestFilter
    Optional<Response> refuse(ContainerRequestContext request) {
        var ofStream = request.getMethod().equals(HttpMethod.HEAD)
                && request.getUriInfo().getPath().endsWith(STREAM);
        return ofStream
                ? Optional.of(Response.status(Response.Status.METHOD_NOT_ALLOWED)
                        .header("Allow", HttpMethod.GET)
                        .build())
                : Optional.empty();
    }
}
