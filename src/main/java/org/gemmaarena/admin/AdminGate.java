package org.gemmaarena.admin;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.BiConsumer;
import org.gemmaarena.web.EarlyErrors;

/**
 * Stands before everything under {@code /api/admin} and {@code /admin} and answers in words. What it lets through by
 * mistake is still refused, without words, by the path policy of the configuration and by the resources' role.
 */
@ApplicationScoped
class AdminGate {

    /** When it is known how to sign in, but before the path policy refuses. */
    private static final int BEFORE_THE_POLICY = SecurityHandlerPriorities.AUTHORIZATION + 1;

    private static final List<String> AREAS = List.of("/api/admin", "/admin");
    private static final String CHALLENGE = "Basic realm=\"Gemma Arena\", charset=\"UTF-8\"";

    private final AdminAccount account;
    private final IdentityProviderManager identities;
    private final EarlyErrors errors;

    AdminGate(AdminAccount account, IdentityProviderManager identities, EarlyErrors errors) {
        this.account = account;
        this.identities = identities;
        this.errors = errors;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_POLICY);
    }

    private void check(RoutingContext exchange) {
        if (!isInside(exchange.normalizedPath())) {
            exchange.next();
        } else if (!account.exists()) {
            errors.answer(exchange, 404);
        } else {
            BiConsumer<RoutingContext, Throwable> failed = this::answerFailure;
            exchange.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, failed);
            QuarkusHttpUser.getSecurityIdentity(exchange, identities)
                    .subscribe()
                    .with(identity -> letIn(exchange, identity), failure -> answerFailure(exchange, failure));
        }
    }

    private static boolean isInside(String path) {
        return AREAS.stream().anyMatch(area -> path.equals(area) || path.startsWith(area + "/"));
    }

    private void letIn(RoutingContext exchange, SecurityIdentity identity) {
        if (identity.hasRole(Roles.ADMIN)) {
            exchange.next();
        } else {
            refuse(exchange);
        }
    }

    private void answerFailure(RoutingContext exchange, Throwable failure) {
        if (exchange.response().ended() || exchange.failed()) {
            return;
        }
        if (failure instanceof AuthenticationFailedException) {
            refuse(exchange);
        } else {
            exchange.fail(failure);
        }
    }

    private void refuse(RoutingContext exchange) {
        exchange.response().putHeader("WWW-Authenticate", CHALLENGE);
        errors.answer(exchange, 401);
    }
}
