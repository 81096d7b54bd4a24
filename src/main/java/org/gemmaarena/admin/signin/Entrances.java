package org.gemmaarena.admin.signin;

import jakarta.enterprise.context.ApplicationScoped;

/** By which ways one can come to the desk at all; where there is none, its addresses don't exist. */
@ApplicationScoped
class Entrances {

    private final boolean password;
    private final boolean openId;

    Entrances(Accounts accounts, AdminConfig config) {
        this.password = accounts.exist();
        this.openId = config.openid().claim().filter(claim -> !claim.isBlank()).isPresent();
    }

    boolean anyOpen() {
        return password || openId;
    }

    /** Nobody stays longer than the way is open by which they came. */
    boolean stillOpenTo(SignedIn person) {
        return person.name().startsWith(OpenIdSignIn.PREFIX) ? openId : password;
    }

    boolean passwordOpen() {
        return password;
    }

    /** The start has made sure that its provider is named then. */
    boolean openIdOpen() {
        return openId;
    }
}
