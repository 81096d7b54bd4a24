package org.gemmaarena.packaged;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Sends requests on one event loop: as fast as so many clients get answers, or at a rate that nothing slows down. */
final class Driver implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    record Request(HttpMethod method, String path, String cookie, String body) {

        static Request get(String path) {
            return new Request(HttpMethod.GET, path, null, null);
        }
    }

    record Reply(int status, String cookie, Buffer body) {}

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient http;

    Driver(URI arena) {
        http = vertx.createHttpClient(
                new HttpClientOptions()
                        .setDefaultHost(arena.getHost())
                        .setDefaultPort(arena.getPort())
                        .setTcpNoDelay(true),
                new PoolOptions().setHttp1MaxSize(256));
    }

    Future<Reply> send(Request request) {
        return http.request(new RequestOptions().setMethod(request.method()).setURI(request.path()))
                .compose(sent -> {
                    if (request.cookie() != null) {
                        sent.putHeader("Cookie", request.cookie());
                    }
                    if (request.body() == null) {
                        return sent.send();
                    }
                    return sent.putHeader("Content-Type", "application/json").send(request.body());
                })
                .compose(answer -> {
                    var cookie = answer.getHeader("Set-Cookie");
                    return answer.body()
                            .map(body -> new Reply(
                                    answer.statusCode(), cookie == null ? null : cookie.split(";", 2)[0], body));
                });
    }

    Reply await(Request request) {
        return join(send(request));
    }

    /**
     * So many clients, each of which sends its next request when it has the answer to the one before.
     *
     * @param next of a client's number; null ends that client
     * @return answers a second
     */
    double asFastAsAnswered(int clients, Duration time, IntFunction<Request> next) {
        var answered = new AtomicInteger();
        long start = System.nanoTime();
        var context = vertx.getOrCreateContext();
        var all = new ArrayList<Future<?>>();
        for (int client = 0; client < clients; client++) {
            int number = client;
            Supplier<Request> mine =
                    () -> System.nanoTime() - start < time.toNanos() ? next.apply(number) : null;
            var done = Promise.<Void>promise();
            context.runOnContext(now -> oneAfterTheOther(mine, answered, done));
            all.add(done.future());
        }
        join(Future.all(all));
        return answered.get() / ((System.nanoTime() - start) / 1e9);
    }

    /** No chain of futures: at its end tens of thousands would tell each other of it, on one stack. */
    private void oneAfterTheOther(Supplier<Request> next, AtomicInteger answered, Promise<Void> done) {
        var request = next.get();
        if (request == null) {
            done.complete();
            return;
        }
        send(request).onComplete(reply -> {
            var fault = fault(reply);
            if (fault == null) {
                answered.incrementAndGet();
                oneAfterTheOther(next, answered, done);
            } else {
                done.fail(request + ": " + fault);
            }
        });
    }

    /**
     * Requests at even distances, whether answers come or not. Each one's time is counted from the moment when it should
     * have been sent.
     */
    Latencies atRate(int perSecond, Duration time, Supplier<Request> next) {
        int requests = Math.toIntExact(perSecond * time.toMillis() / 1000);
        var latencies = new Latencies(requests);
        var context = vertx.getOrCreateContext();
        long start = System.nanoTime();
        for (int i = 0; i < requests; i++) {
            long due = start + TimeUnit.SECONDS.toNanos(i) / perSecond;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            var request = next.get();
            context.runOnContext(now -> send(request).onComplete(reply -> {
                latencies.add(System.nanoTime() - due, fault(reply));
            }));
        }
        latencies.await(LIMIT);
        return latencies;
    }

    /** Null where it was answered with 200. */
    private static String fault(AsyncResult<Reply> reply) {
        if (reply.failed()) {
            return reply.cause().toString();
        }
        var answer = reply.result();
        return answer.status() == 200 ? null : answer.status() + " " + answer.body();
    }

    private static <T> T join(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(5, TimeUnit.MINUTES);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void close() {
        CompletableFuture<Void> closed = vertx.close().toCompletionStage().toCompletableFuture();
        closed.join();
    }
}
