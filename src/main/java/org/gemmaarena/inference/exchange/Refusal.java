package org.gemmaarena.inference.exchange;

import java.util.OptionalLong;
import org.gemmaarena.inference.GenerationEvent.Failed;

/**
 * An answer with another status than 200.
 *
 * @param retryAfter the seconds the server asks to wait, if it does
 * @param body its first 64 KiB
 */
public record Refusal(int status, OptionalLong retryAfter, String body) {

    /** Whether the server only asks for patience: it is loading, or its queue is full. */
    boolean busy() {
        return status == 429 || status == 503;
    }

    /** For the log. */
    String detail() {
        return ServerError.brief(
                "status " + status + ": " + ServerError.inBody(body).message());
    }

    Failed asFailure() {
        return new Failed(ServerError.inBody(body).kind(), detail());
    }
}
