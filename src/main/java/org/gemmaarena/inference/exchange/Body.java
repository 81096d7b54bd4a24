package org.gemmaarena.inference.exchange;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Hands the body of an answer to a sink as it comes. Can be cancelled at any time, also before it is subscribed. */
final class Body implements BodySubscriber<Void> {

    private final ByteSink sink;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private volatile Flow.Subscription subscription;
    private volatile boolean cancelled;

    Body(ByteSink sink) {
        this.sink = sink;
    }

    /** Completes when the sink has all it gets, and not before: until then the whole exchange can be cancelled. */
    @Override
    public CompletionStage<Void> getBody() {
        return end;
    }

    void cancel() {
        cancelled = true;
        Flow.Subscription known = subscription;
        if (known != null) {
            known.cancel();
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription granted) {
        subscription = granted;
        if (cancelled) {
            granted.cancel();
        } else {
            granted.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        try {
            for (ByteBuffer buffer : buffers) {
                if (!sink.accept(buffer)) {
                    onComplete();
                    cancel();
                    return;
                }
            }
            subscription.request(1);
        } catch (IOException | RuntimeException unusable) {
            end.completeExceptionally(unusable);
            cancel();
        }
    }

    @Override
    public void onError(Throwable failure) {
        end.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        try {
            sink.end();
            end.complete(null);
        } catch (RuntimeException unusable) {
            end.completeExceptionally(unusable);
        }
    }
}
