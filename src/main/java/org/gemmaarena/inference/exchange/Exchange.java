package org.gemmaarena.inference.exchange;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** One request and its answer, heard line by line. Blocks no thread. */
final class Exchange {

    private final HttpRequest request;
    private final ExchangeListener listener;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile boolean cancelled;
    private volatile CompletableFuture<?> answer;
    private volatile Body body;

    Exchange(HttpRequest request, ExchangeListener listener) {
        this.request = request;
        this.listener = listener;
    }

    void start(HttpClient client) {
        send(client, true);
    }

    /** A kept connection that the server closes just now answers nothing at all; a new one is tried once. */
    private void send(HttpClient client, boolean mayRetry) {
        CompletableFuture<?> sent = client.sendAsync(request, this::open);
        answer = sent;
        sent.whenComplete((response, failure) -> {
            if (failure != null && mayRetry && !cancelled && body == null && saysNothing(failure)) {
                send(client, false);
            } else if (failure != null) {
                broken(failure);
            }
        });
        if (cancelled) {
            cancel();
        }
    }

    private static boolean saysNothing(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof IOException
                && String.valueOf(cause.getMessage()).contains("received no bytes");
    }

    /**
     * Closes the connection, unless the answer is complete: the client keeps the connection then, and may have given it
     * to another request before it takes the answer for complete itself.
     */
    void cancel() {
        if (over.get()) {
            return;
        }
        cancelled = true;
        // The future reaches a connection without headers, the body one that streams.
        if (body != null) {
            body.cancel();
        }
        if (answer != null) {
            answer.cancel(true);
        }
    }

    private BodySubscriber<Void> open(ResponseInfo head) {
        boolean fine = head.statusCode() == 200;
        Body opened = new Body(fine ? new LineReader(listener::line) : new BoundedText(text -> refused(head, text)));
        opened.getBody().whenComplete((nothing, failure) -> {
            if (failure != null) {
                broken(failure);
            } else if (over.compareAndSet(false, true)) {
                listener.ended();
            }
        });
        body = opened;
        if (cancelled) {
            opened.cancel();
        }
        return opened;
    }

    private void refused(ResponseInfo head, String text) {
        if (over.compareAndSet(false, true)) {
            listener.refused(new Refusal(head.statusCode(), retryAfter(head.headers()), text));
        }
    }

    private void broken(Throwable cause) {
        if (over.compareAndSet(false, true)) {
            listener.broken(
                    cause instanceof CompletionException && cause.getCause() != null ? cause.getCause() : cause);
        }
    }

    private static OptionalLong retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,9}"))
                .map(seconds -> OptionalLong.of(Long.parseLong(seconds)))
                .orElseGet(OptionalLong::empty);
    }
}
