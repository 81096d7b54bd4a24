package org.gemmaarena.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers a body that says it is too large with words, before the server cuts it off without any. */
@ApplicationScoped
class BodyLimit {

    private static final int BEFORE_THE_BODY_IS_READ = 1000;

    private final MemorySize limit;
    private final EarlyErrors errors;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, EarlyErrors errors) {
        this.limit = limit;
        this.errors = errors;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_BODY_IS_READ);
    }

    private void check(RoutingContext exchange) {
        var length = exchange.request().getHeader("Content-Length");
        if (length == null || !length.matches("\\d{1,18}") || Long.parseLong(length) <= limit.asLongValue()) {
            exchange.next();
            return;
        }
        exchange.response().putHeader("Connection", "close");
        errors.answer(exchange, 413);
    }
}
