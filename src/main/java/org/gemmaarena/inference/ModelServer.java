package org.gemmaarena.inference;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A server that runs models. Safe for use by many threads.
 *
 * <p>Events and results arrive on the few threads that serve all connections: a subscriber must not block them.
 */
public interface ModelServer {

    /**
     * Asks for one answer.
     *
     * <p>Cold: each subscription sends the request, and cancelling it closes the connection, so that the model stops
     * working. Emits {@link GenerationEvent.Text} and {@link GenerationEvent.Thought} as they come, then exactly one
     * {@link GenerationEvent.Finished} or {@link GenerationEvent.Failed}, then completes. Never fails.
     *
     * <p>A busy or loading server (429, 503) is asked again until the subscriber cancels. There is no time limit in
     * here: a server may queue and load for minutes before its first byte. The caller sets the limits, and cancels.
     * Events that are not yet requested are kept in memory.
     */
    Multi<GenerationEvent> generate(GenerationRequest request);

    /**
     * What the server offers now.
     *
     * @return the models in the server's order; fails with an {@link java.io.IOException} if the server can't be asked
     *     within {@code timeout}, refuses, or answers something else
     */
    Uni<List<ServedModel>> models(Duration timeout);

    /**
     * What one of its models takes besides text; asking loads no model.
     *
     * @return fails with an {@link java.io.IOException} if the server can't be asked within {@code timeout}, or does not
     *     tell
     */
    default Uni<Set<Input>> inputs(String model, Duration timeout) {
        return Uni.createFrom().item(Set.of());
    }

    /**
     * Asks for a model to be loaded, since it is likely to be needed soon. Returns at once, and tells nobody what came of
     * it; a server that can't be asked for that is not asked.
     */
    default void preload(String model, Sampling sampling) {}

    /**
     * Has the server fetch a model from where it gets its models.
     *
     * <p>Cold: each subscription sends the request, and cancelling it closes the connection, so that the server stops. Emits
     * progress as it comes, and completes when the model is there; fails with a {@link PullFailure} otherwise.
     *
     * @param idleLimit how long the server may say nothing
     */
    default Multi<PullProgress> pull(String model, Duration idleLimit) {
        return Multi.createFrom().failure(() -> new PullFailure(PullFailure.Kind.UNSUPPORTED, ""));
    }

    /** What {@link #generate} sends first for this; empty where nothing goes over a wire. */
    default Optional<WireRequest> wire(GenerationRequest request) {
        return Optional.empty();
    }

    /**
     * Which models are in the server's memory now; empty where it doesn't tell. Fails with an {@link java.io.IOException} if
     * the server can't be asked within {@code timeout}.
     */
    default Uni<Optional<List<LoadedModel>>> loaded(Duration timeout) {
        return Uni.createFrom().item(Optional.empty());
    }
}
