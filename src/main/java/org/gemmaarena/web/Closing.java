package org.gemmaarena.web;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Whether this process was told to end: it takes on nothing that another can do, and ends what would never end. */
@ApplicationScoped
public class Closing {

    private volatile boolean closing;

    /** Requests still come until others know. */
    void begin(@Observes ShutdownDelayInitiatedEvent told) {
        closing = true;
    }

    void begin(@Observes ShutdownEvent told) {
        closing = true;
    }

    public boolean isClosing() {
        return closing;
    }
}
