package org.gemmaarena.admin.signin;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** How one comes to the desk: people by the cookie of their session, programs by HTTP Basic. */
@ApplicationScoped
class DeskMechanism implements HttpAuthenticationMechanism {

    private static final String SCHEME = "desk";

    private final BasicAuthenticationMechanism basic;

    DeskMechanism(BasicAuthenticationMechanism basic) {
        this.basic = basic;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager identities) {
        var request = exchange.request();
        var token = DeskCookie.read(request);
        if (token.isEmpty() || request.headers().contains("Authorization")) {
            return basic.authenticate(exchange, identities);
        }
        var tried = new SessionRequest(token.get(), Browsing.isByAPerson(request));
        return identities.authenticate(HttpSecurityUtils.setRoutingContextAttribute(tried, exchange));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return basic.getChallenge(exchange);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(UsernamePasswordAuthenticationRequest.class, SessionRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext exchange) {
        return Uni.createFrom()
                .item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, DeskCookie.NAME, SCHEME));
    }

    /** Before all others; they are asked where this one finds nothing. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }
}
