package org.gemmaarena.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers a body that says it is too large with words, before the server cuts it off without any, and lets a larger one
 * through to a {@link LargeBody}. The server itself checks in two ways: a length that is told, at every address; and what
 * it reads of a body whose length is not told, against a number in the routing context.
 */
@ApplicationScoped
class BodyLimit {

    private static final int BEFORE_THE_BODY_IS_READ = 1000;
    private static final int AFTER_SIGNING_IN = 50;
    private static final int AFTER_THE_SERVERS_OWN_CHECK = 1;

    private final MemorySize limit;
    private final Instance<LargeBody> largeBodies;
    private final EarlyErrors errors;

    BodyLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
            @Any Instance<LargeBody> largeBodies,
            EarlyErrors errors) {
        this.limit = limit;
        this.largeBodies = largeBodies;
        this.errors = errors;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_BODY_IS_READ);
        filters.register(this::hideLength, AFTER_SIGNING_IN);
        filters.register(this::raise, AFTER_THE_SERVERS_OWN_CHECK);
    }

    private void check(RoutingContext exchange) {
        var length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        var most = largeBody(exchange).map(LargeBody::limit).orElse(limit.asLongValue());
        if (length == null || !length.matches("\\d{1,18}") || Long.parseLong(length) <= most) {
            exchange.next();
            return;
        }
        errors.answer(exchange, 413);
    }

    /** What the server does not see it does not refuse; it was checked above. */
    private void hideLength(RoutingContext exchange) {
        largeBody(exchange).ifPresent(body -> exchange.request().headers().remove(HttpHeaders.CONTENT_LENGTH));
        exchange.next();
    }

    private void raise(RoutingContext exchange) {
        largeBody(exchange).ifPresent(body -> {
            exchange.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, body.stopsByItself() ? Long.MAX_VALUE : body.limit());
            exchange.addEndHandler(answered -> discardRest(exchange.request()));
        });
        exchange.next();
    }

    /** Who was answered before the end of the body can still send it, and then reads the answer. */
    private static void discardRest(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.handler(rest -> {});
            request.resume();
        }
    }

    private Optional<LargeBody> largeBody(RoutingContext exchange) {
        return largeBodies.stream()
                .filter(body -> body.method().equals(exchange.request().method().name()))
                .filter(body -> body.path().equals(exchange.normalizedPath()))
                .findFirst();
    }
}
