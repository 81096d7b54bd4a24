package org.gemmaarena.backup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;

/** How many backups may be taken at a time: each holds a connection and reads the whole database. */
@ApplicationScoped
class Downloads {

    static final int MOST = 2;

    private final Semaphore free = new Semaphore(MOST);

    boolean oneMayBegin() {
        return free.availablePermits() > 0;
    }

    /** False where too many have begun and not ended. */
    boolean begin() {
        return free.tryAcquire();
    }

    void end() {
        free.release();
    }
}
