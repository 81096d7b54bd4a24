package org.gemmaarena.admin.signin;

import java.time.Duration;

/** No password is looked at for now. */
final class TooManyFailures extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Duration wait;

    TooManyFailures(Duration wait) {
        super("too many wrong passwords", null, false, false);
        this.wait = wait;
    }

    /** In whole seconds, at least one. */
    long seconds() {
        return wait.plusMillis(999).toSeconds() < 1 ? 1 : wait.plusMillis(999).toSeconds();
    }
}
