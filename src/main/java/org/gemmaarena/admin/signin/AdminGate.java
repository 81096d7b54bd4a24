package org.gemmaarena.admin.signin;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.gemmaarena.admin.Roles;
import org.gemmaarena.web.EarlyErrors;

/**
 * Stands before everything under {@code /api/admin} and {@code /admin}: sends people to the sign-in, answers programs in
 * words, and lets who may only look change nothing. What it lets through by mistake is still refused, without words, by the
 * path policy of the configuration and by the resources' roles.
 */
@ApplicationScoped
class AdminGate {

    /** When it is known how to sign in, but before the path policy refuses. */
    private static final int BEFORE_THE_POLICY = SecurityHandlerPriorities.AUTHORIZATION + 1;

    private static final List<String> AREAS = List.of("/api/admin", "/admin");
    private static final String CHALLENGE = "Basic realm=\"Gemma Arena\", charset=\"UTF-8\"";
    private static final String QUIET_CHALLENGE = "Session realm=\"Gemma Arena\"";

    /** What whoever is signed in may change: only of their own. */
    private static final Set<String> OWN = Set.of("/admin/sign-out", "/api/admin/account/password");

    private final Entrances entrances;
    private final IdentityProviderManager identities;
    private final EarlyErrors errors;
    private final SignInMessages words;

    AdminGate(Entrances entrances, IdentityProviderManager identities, EarlyErrors errors, SignInMessages words) {
        this.entrances = entrances;
        this.identities = identities;
        this.errors = errors;
        this.words = words;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_POLICY);
    }

    private void check(RoutingContext exchange) {
        var path = exchange.normalizedPath();
        if (!isInside(path)) {
            exchange.next();
        } else if (!entrances.anyOpen() || path.equals(SignInPage.OPEN_ID) && !entrances.openIdOpen()) {
            errors.answer(exchange, 404);
        } else if (path.equals(SignInPage.SIGN_IN) || path.equals(SignInPage.OPEN_ID)) {
            exchange.next();
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
        boolean looks = Browsing.isSafe(exchange.request()) || OWN.contains(exchange.normalizedPath());
        if (identity.hasRole(Roles.ADMIN) || identity.hasRole(Roles.VIEWER) && looks) {
            exchange.next();
        } else if (identity.hasRole(Roles.VIEWER)) {
            errors.answer(exchange, 403, words.viewers_only_look());
        } else {
            refuse(exchange);
        }
    }

    private void answerFailure(RoutingContext exchange, Throwable failure) {
        if (exchange.response().ended() || exchange.failed()) {
            return;
        }
        if (!(failure instanceof AuthenticationFailedException)) {
            exchange.fail(failure);
            return;
        }
        Long wait = exchange.get(PasswordIdentities.WAIT);
        if (wait == null) {
            refuse(exchange);
        } else {
            exchange.response().putHeader("Retry-After", String.valueOf(wait));
            errors.answer(exchange, 429, words.too_many_failures(wait));
        }
    }

    private void refuse(RoutingContext exchange) {
        var request = exchange.request();
        boolean withPassword = request.headers().contains("Authorization");
        if (!exchange.normalizedPath().startsWith("/api/") && Browsing.wantsAPage(request) && !withPassword) {
            var wanted = URLEncoder.encode(request.uri(), StandardCharsets.UTF_8);
            exchange.response()
                    .setStatusCode(303)
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("Location", SignInPage.SIGN_IN + "?to=" + wanted)
                    .end();
            return;
        }
        var challenge = Browsing.isByAScript(request) && !withPassword ? QUIET_CHALLENGE : CHALLENGE;
        exchange.response().putHeader("WWW-Authenticate", challenge);
        errors.answer(exchange, 401);
    }
}
