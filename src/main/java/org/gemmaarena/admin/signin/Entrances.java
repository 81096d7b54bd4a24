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

    boolean passwordOpen() {
        return password;
    }

    /** The start has made sure that its provider is named then. */
    boolean openIdOpen() {
        return openId;
    }
}
