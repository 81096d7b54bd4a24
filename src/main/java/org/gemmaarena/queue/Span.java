package org.gemmaarena.queue;

import java.time.Instant;

/**
 * When a model wrote an answer.
 *
 * @param first when its first token came; null if none did
 */
public record Span(String model, Instant first, Instant end) {

    boolean overlaps(Span other) {
        return first.isBefore(other.end) && other.first.isBefore(end);
    }
}
