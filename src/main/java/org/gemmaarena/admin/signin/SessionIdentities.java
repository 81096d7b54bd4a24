package org.gemmaarena.admin.signin;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Recognises people by the session that they began. */
@ApplicationScoped
class SessionIdentities implements IdentityProvider<SessionRequest> {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Entrances entrances;

    SessionIdentities(Accounts accounts, Sessions sessions, Entrances entrances) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.entrances = entrances;
    }

    @Override
    public Class<SessionRequest> getRequestType() {
        return SessionRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(SessionRequest tried, AuthenticationRequestContext context) {
        return context.runBlocking(() -> {
            accounts.bringUpToDate();
            return sessions.find(tried.token(), tried.active())
                    .filter(entrances::stillOpenTo)
                    .map(Identities::of)
                    .orElseThrow(AuthenticationFailedException::new);
        });
    }
}
