package org.gemmaarena.inference.exchange;

import io.smallrye.mutiny.subscription.UniEmitter;
import java.io.IOException;
import java.util.List;
import org.gemmaarena.inference.ServedModel;

/** One request for the list of models, which may have as many characters as a line has bytes. */
final class ModelListing implements ExchangeListener {

    private final Protocol protocol;
    private final UniEmitter<? super List<ServedModel>> result;
    private final StringBuilder text = new StringBuilder();

    ModelListing(Protocol protocol, UniEmitter<? super List<ServedModel>> result) {
        this.protocol = protocol;
        this.result = result;
    }

    void start(Transport transport) {
        Exchange exchange = new Exchange(protocol.listing(), this);
        result.onTermination(exchange::cancel);
        exchange.start(transport.client());
    }

    @Override
    public void line(String line) {
        if (text.length() + line.length() > LineReader.LIMIT) {
            throw new IllegalStateException("the list of models is too long");
        }
        text.append(line).append('\n');
    }

    @Override
    public void ended() {
        try {
            result.complete(protocol.models(
                    Json.parse(text.toString()).orElseThrow(() -> new IllegalArgumentException("not a JSON object"))));
        } catch (IllegalArgumentException other) {
            result.fail(new IOException("not a list of models: " + ServerError.brief(text.toString()), other));
        }
    }

    @Override
    public void refused(Refusal refusal) {
        result.fail(new IOException(refusal.detail()));
    }

    @Override
    public void broken(Throwable cause) {
        result.fail(cause instanceof IOException io ? io : new IOException(cause));
    }
}
