package org.gemmaarena.snapshot;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;

/**
 * The latest recomputation.
 *
 * @param state {@code running}, {@code done}, {@code failed}, or {@code interrupted} where its process has ended
 * @param done steps
 * @param total steps, as far as is known; 0 where it isn't yet
 * @param step what it is at, in words; null where it has ended
 * @param report of the latest one that was done, which may be an earlier one; null where there is none
 */
public record RecomputationState(
        long id,
        String state,
        int done,
        int total,
        String step,
        Instant startedAt,
        String startedBy,
        Instant finishedAt,
        @JsonRawValue String report) {

    public boolean running() {
        return state.equals("running");
    }
}
