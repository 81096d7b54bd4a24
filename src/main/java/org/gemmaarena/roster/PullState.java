package org.gemmaarena.roster;

import java.time.Instant;
import java.util.UUID;

/**
 * How far a backend is with fetching a model.
 *
 * @param status what the backend says that it does
 * @param completed bytes fetched so far
 * @param total bytes of all parts that are known by now; 0 before the first one
 * @param failure why it failed, in words; null otherwise
 */
record PullState(
        UUID id,
        String backend,
        String model,
        State state,
        String status,
        long completed,
        long total,
        String failure,
        String startedBy,
        Instant startedAt) {

    enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED,
        /** The process that ran it ended; the backend stopped fetching then. */
        LOST
    }

    /** For a bar that begins empty. */
    public long most() {
        return Math.max(1, total);
    }

    public boolean running() {
        return state == State.RUNNING;
    }
}
