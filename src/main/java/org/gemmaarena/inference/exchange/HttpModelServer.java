package org.gemmaarena.inference.exchange;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.gemmaarena.inference.GenerationEvent;
import org.gemmaarena.inference.GenerationRequest;
import org.gemmaarena.inference.ModelServer;
import org.gemmaarena.inference.ServedModel;

/** A model server behind HTTP, whatever its protocol. */
public final class HttpModelServer implements ModelServer {

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
        return Uni.createFrom()
                .<List<ServedModel>>emitter(result -> new ModelListing(protocol, result).start(transport))
                .ifNoItem()
                .after(timeout)
                .on(transport.scheduler())
                .failWith(() -> new IOException("no list of models within " + timeout));
    }
}
