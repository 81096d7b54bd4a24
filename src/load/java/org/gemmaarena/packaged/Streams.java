package org.gemmaarena.packaged;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.parsetools.RecordParser;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** Reads answers of stamps, of a model server or of both sides of a battle, on one event loop. */
final class Streams implements AutoCloseable {

    private static final int CONNECTIONS = 10_000;
    private static final Buffer PROMPT = Buffer.buffer("{\"prompt\":\"What time is it?\"}");

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient http = vertx.createHttpClient(
            new HttpClientOptions().setTcpNoDelay(true), new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    private final Context loop = vertx.getOrCreateContext();
    private volatile LongConsumer ages = age -> {};

    /** From now on the age in milliseconds of the newest stamp in each piece of text is told, on the event loop. */
    void tellAges(LongConsumer listener) {
        ages = listener;
    }

    /** Asks a model server, or a proxy before it, for one answer. */
    Future<Reading> answer(URI server, String model) {
        return onLoop(() -> readAnswer(server, model));
    }

    /** Starts a battle and reads its events up to the end; both sides are read as one. */
    Future<Reading> battle(URI arena) {
        return onLoop(() -> readBattle(arena));
    }

    /** Elsewhere the beginning of an answer could have come before somebody listens. */
    private <T> Future<T> onLoop(Supplier<Future<T>> work) {
        Promise<T> result = Promise.promise();
        loop.runOnContext(now -> work.get().onComplete(result));
        return result.future();
    }

    private Future<Reading> readAnswer(URI server, String model) {
        var reading = new Reading();
        var body = new JsonObject().put("model", model).put("stream", true).toBuffer();
        return post(server.resolve("/v1/chat/completions"), body)
                .compose(response -> read(response, line -> {
                    if (line.startsWith("data: {")) {
                        text(line, "\"content\":\"").ifPresent(text -> reading.add(0, text, ages));
                    }
                }))
                .map(end -> reading.end());
    }

    private Future<Reading> readBattle(URI arena) {
        var reading = new Reading();
        return post(arena.resolve("/api/battles"), PROMPT)
                .compose(started -> require(started, 201).body().compose(body -> {
                    reading.begin();
                    var id = body.toJsonObject().getString("id");
                    var cookie = started.cookies().get(0).split(";", 2)[0];
                    return http.request(to(HttpMethod.GET, arena.resolve("/api/battles/" + id + "/events"))
                            .putHeader("Cookie", cookie));
                }))
                .compose(request -> request.send())
                .compose(response -> read(require(response, 200), line -> event(line, reading)))
                .map(end -> reading.end());
    }

    private void event(String line, Reading reading) {
        if (line.startsWith("event:")) {
            reading.event(line.substring("event:".length()).strip());
        } else if (line.startsWith("data:")) {
            int side = line.contains("\"side\":\"left\"") ? 0 : 1;
            text(line, "\"text\":\"").ifPresent(text -> reading.add(side, text, ages));
        }
    }

    private Future<HttpClientResponse> post(URI address, Buffer body) {
        return http.request(to(HttpMethod.POST, address).putHeader("Content-Type", "application/json"))
                .compose(request -> request.send(body));
    }

    private static RequestOptions to(HttpMethod method, URI address) {
        return new RequestOptions().setMethod(method).setAbsoluteURI(address.toString());
    }

    private static Future<Void> read(HttpClientResponse response, Consumer<String> lines) {
        Promise<Void> end = Promise.promise();
        var parser = RecordParser.newDelimited("\n", line -> lines.accept(line.toString()));
        response.exceptionHandler(end::tryFail).endHandler(ended -> end.tryComplete()).handler(parser);
        return end.future();
    }

    private static HttpClientResponse require(HttpClientResponse response, int status) {
        if (response.statusCode() != status) {
            throw new IllegalStateException("status " + response.statusCode() + " where " + status + " was due");
        }
        return response;
    }

    /** What stands in a field; a stamp needs no escapes. */
    private static Optional<String> text(String json, String field) {
        int start = json.indexOf(field) + field.length();
        return start < field.length()
                ? Optional.empty()
                : Optional.of(json.substring(start, json.indexOf('"', start)));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
