package org.gemmaarena.admin.signin;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.gemmaarena.web.Origin;

/** Recognises programs by user and password, which they send with every call. */
@ApplicationScoped
class PasswordIdentities implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    /** Where an exchange says for how many seconds no password is looked at. */
    static final String WAIT = "org.gemmaarena.admin.wait";

    private final PasswordCheck passwords;

    PasswordIdentities(PasswordCheck passwords) {
        this.passwords = passwords;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest tried, AuthenticationRequestContext context) {
        var exchange = HttpSecurityUtils.getRoutingContextAttribute(tried);
        var address = exchange == null
                ? Origin.UNKNOWN.address()
                : Origin.of(exchange.request().remoteAddress()).address();
        return context.runBlocking(() -> {
            try {
                return passwords
                        .check(
                                tried.getUsername(),
                                new String(tried.getPassword().getPassword()),
                                address)
                        .map(Identities::of)
                        .orElseThrow(AuthenticationFailedException::new);
            } catch (TooManyFailures locked) {
                if (exchange != null) {
                    exchange.put(WAIT, locked.seconds());
                }
                throw new AuthenticationFailedException(locked);
            }
        });
    }
}
