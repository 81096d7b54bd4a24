package org.gemmaarena.roster;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.gemmaarena.inference.Ending;

/** What happens in a trial of a model: the request, pieces of the answer, one end. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface TrialEvent {

    /**
     * What is sent; without the server and without the key.
     *
     * @param body as it goes over the wire
     */
    @JsonTypeName("request")
    record Request(String method, String path, @JsonRawValue String body) implements TrialEvent {}

    @JsonTypeName("thought")
    record Thought(String text) implements TrialEvent {}

    @JsonTypeName("text")
    record Text(String text) implements TrialEvent {}

    /** The answer is complete. */
    @JsonTypeName("end")
    record End(Ending ending, Timing timing) implements TrialEvent {}

    /** There is no complete answer; the detail is in the server's words. */
    @JsonTypeName("failed")
    record Failed(String detail, Timing timing) implements TrialEvent {}

    /**
     * What was measured; null where unknown.
     *
     * @param queueMs in the server's own queue
     * @param timeToFirstTokenMs since the request, load and queue included
     * @param tokensPerSecond as the server says, or else as seen from here
     */
    record Timing(
            Integer promptTokens,
            Integer outputTokens,
            Long loadMs,
            Long queueMs,
            Long timeToFirstTokenMs,
            Double tokensPerSecond,
            long totalMs) {}
}
