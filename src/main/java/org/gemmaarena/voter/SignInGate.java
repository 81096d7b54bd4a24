package org.gemmaarena.voter;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.gemmaarena.web.EarlyErrors;

/**
 * Where nobody signs in, the addresses for it don't exist; where people do, the provider must be named. Admins come back from
 * it by the same address as voters.
 */
@ApplicationScoped
class SignInGate {

    private static final int BEFORE_THE_POLICY = SecurityHandlerPriorities.AUTHORIZATION + 1;
    private static final List<String> PATHS =
            List.of(SignInPage.SIGN_IN, SignInPage.SIGN_IN_ENDED, SignInPage.SIGN_OUT);

    private final boolean open;
    private final boolean forAdmins;
    private final EarlyErrors errors;

    SignInGate(VoterConfig voters, Config config, EarlyErrors errors) {
        this.open = voters.access() == Access.SIGN_IN;
        this.forAdmins = !isMissing(config, SignInKeys.ADMINS);
        if ((open || forAdmins) && SignInKeys.NEEDED.stream().anyMatch(key -> isMissing(config, key))) {
            throw new IllegalArgumentException(
                    "arena.access=sign-in and arena.admin.openid.claim need " + String.join(" and ", SignInKeys.NEEDED)
                            + ": the OpenID provider, and the name by which it knows this arena");
        }
        this.errors = errors;
    }

    void register(@Observes Filters filters) {
        if (!open) {
            filters.register(this::hide, BEFORE_THE_POLICY);
        }
    }

    private static boolean isMissing(Config config, String key) {
        return config.getOptionalValue(key, String.class).isEmpty();
    }

    private void hide(RoutingContext exchange) {
        var path = exchange.normalizedPath();
        boolean wayBack = forAdmins && !path.equals(SignInPage.SIGN_OUT);
        if (PATHS.contains(path) && !wayBack) {
            errors.answer(exchange, 404);
        } else {
            exchange.next();
        }
    }
}
