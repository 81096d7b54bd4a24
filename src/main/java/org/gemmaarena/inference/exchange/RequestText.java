package org.gemmaarena.inference.exchange;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Flow;
import org.gemmaarena.inference.WireRequest;

/** Collects what a request would send. */
final class RequestText implements Flow.Subscriber<ByteBuffer> {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    private RequestText() {}

    /** Of a request whose body is in memory. */
    static WireRequest of(HttpRequest request) {
        var text = new RequestText();
        request.bodyPublisher().ifPresent(publisher -> publisher.subscribe(text));
        return new WireRequest(
                request.method(), request.uri().getRawPath(), text.body.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ByteBuffer piece) {
        while (piece.hasRemaining()) {
            body.write(piece.get());
        }
    }

    @Override
    public void onError(Throwable failure) {
        throw new IllegalStateException("a body in memory can't be read", failure);
    }

    @Override
    public void onComplete() {}
}
