package org.gemmaarena.h2;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The turn to write to a database: one thread has it, with as many connections as it likes, so that a transaction may
 * begin another one within. It may be given back by another thread, as when a transaction that took too long is rolled back.
 */
final class Turn {

    private final Semaphore free = new Semaphore(1, true);
    private final Duration limit;
    private Thread writer;
    private int connections;

    /** @param limit the longest that somebody waits for it */
    Turn(Duration limit) {
        this.limit = limit;
    }

    /** @throws SQLTransientConnectionException where it does not come within the limit */
    void take() throws SQLException {
        if (joins()) {
            return;
        }
        try {
            if (!free.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SQLTransientConnectionException("another transaction writes for more than " + limit);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while another transaction writes", interrupted);
        }
        begin();
    }

    synchronized void giveBack() {
        connections--;
        if (connections == 0) {
            writer = null;
            free.release();
        }
    }

    private synchronized boolean joins() {
        boolean mine = writer == Thread.currentThread();
        connections += mine ? 1 : 0;
        return mine;
    }

    private synchronized void begin() {
        writer = Thread.currentThread();
        connections = 1;
    }
}
