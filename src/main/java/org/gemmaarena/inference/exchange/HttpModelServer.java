package org.gemmaarena.inference.exchange;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.gemmaarena.inference.GenerationEvent;
import org.gemmaarena.inference.GenerationRequest;
import org.gemmaarena.inference.Input;
import org.gemmaarena.inference.LoadedModel;
import org.gemmaarena.inference.ModelServer;
import org.gemmaarena.inference.PullProgress;
import org.gemmaarena.inference.Sampling;
import org.gemmaarena.inference.ServedModel;
import org.gemmaarena.inference.WireRequest;

/** A model server behind HTTP, whatever its protocol. */
public final class HttpModelServer implements ModelServer {

    private static final Duration LONGEST_LOAD = Duration.ofMinutes(10);

    private final Transport transport;
    private final Protocol protocol;

    public HttpModelServer(Transport transport, Protocol protocol) {
        this.transport = transport;
        this.protocol = protocol;
    }

    @Override
    public Multi<GenerationEvent> generate(GenerationRequest request) {
        return Multi.createFrom().emitter(events -> new Generation(transport, protocol, request, events).start());
    }

    @Override
    public Uni<List<ServedModel>> models(Duration timeout) {
        return Question.ask(transport, protocol::listing, protocol::models, timeout);
    }

    @Override
    public Uni<Set<Input>> inputs(String model, Duration timeout) {
        return Question.ask(transport, () -> protocol.description(model), protocol::inputs, timeout);
    }

    @Override
    public void preload(String model, Sampling sampling) {
        protocol.preload(model, sampling).ifPresent(request -> transport
                .client()
                .sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .orTimeout(LONGEST_LOAD.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failed -> null));
    }

    @Override
    public Multi<PullProgress> pull(String model, Duration idleLimit) {
        return protocol.pull(model)
                .map(request -> Multi.createFrom()
                        .<PullProgress>emitter(
                                progress -> new Pull(transport, protocol, request, idleLimit, progress).start()))
                .orElseGet(() -> ModelServer.super.pull(model, idleLimit));
    }

    @Override
    public Optional<WireRequest> wire(GenerationRequest request) {
        return Optional.of(RequestText.of(protocol.generation(request)));
    }

    @Override
    public Uni<Optional<List<LoadedModel>>> loaded(Duration timeout) {
        return Question.ask(transport, protocol::loaded, protocol::loaded, timeout);
    }
}
