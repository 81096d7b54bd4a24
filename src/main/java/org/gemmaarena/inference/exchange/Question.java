package org.gemmaarena.inference.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** One request with one JSON object for an answer, which may have as many characters as a line has bytes. */
final class Question<T> implements ExchangeListener {

    private final Function<JsonNode, T> reader;
    private final UniEmitter<? super T> result;
    private final StringBuilder text = new StringBuilder();

    private Question(Function<JsonNode, T> reader, UniEmitter<? super T> result) {
        this.reader = reader;
        this.result = result;
    }

    /**
     * Asks with each subscription; fails with an {@link IOException}.
     *
     * @param reader throws an {@link IllegalArgumentException} for another answer than the one expected
     */
    static <T> Uni<T> ask(
            Transport transport, Supplier<HttpRequest> request, Function<JsonNode, T> reader, Duration timeout) {
        return Uni.createFrom()
                .<T>emitter(result -> {
                    var exchange = new Exchange(request.get(), new Question<>(reader, result));
                    result.onTermination(exchange::cancel);
                    exchange.start(transport.client());
                })
                .ifNoItem()
                .after(timeout)
                .on(transport.scheduler())
                .failWith(() -> new IOException("no answer within " + timeout));
    }

    @Override
    public void line(String line) {
        if (text.length() + line.length() > LineReader.LIMIT) {
            throw new IllegalStateException("the answer is too long");
        }
        text.append(line).append('\n');
    }

    @Override
    public void ended() {
        try {
            result.complete(reader.apply(
                    Json.parse(text.toString()).orElseThrow(() -> new IllegalArgumentException("not a JSON object"))));
        } catch (IllegalArgumentException other) {
            result.fail(new IOException("another answer: " + ServerError.brief(text.toString()), other));
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
