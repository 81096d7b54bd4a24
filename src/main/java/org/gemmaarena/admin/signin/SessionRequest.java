package org.gemmaarena.admin.signin;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** The wish to be recognised by a session's cookie. */
final class SessionRequest extends BaseAuthenticationRequest {

    private final String token;
    private final boolean active;

    SessionRequest(String token, boolean active) {
        this.token = token;
        this.active = active;
    }

    String token() {
        return token;
    }

    boolean active() {
        return active;
    }
}
