package org.gemmaarena.inference.fake;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server that says again what another server once said, each answer to one request, in order. */
public final class Replay implements AutoCloseable {

    /**
     * One answer.
     *
     * @param piece bytes a chunk
     * @param cut whether the connection is closed instead of the body ended
     */
    private record Scene(int status, String body, int piece, boolean cut) {}

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Queue<Scene> scenes = new ConcurrentLinkedQueue<>();
    private final HttpServer server = vertx.createHttpServer()
            .requestHandler(this::play)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();

    public Replay then(int status, String body) {
        scenes.add(new Scene(status, body, 1 << 20, false));
        return this;
    }

    public Replay thenByteByByte(int status, String body) {
        scenes.add(new Scene(status, body, 1, false));
        return this;
    }

    public Replay thenCut(int status, String body) {
        scenes.add(new Scene(status, body, 1 << 20, true));
        return this;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void play(HttpServerRequest request) {
        Scene scene = scenes.remove();
        byte[] bytes = scene.body().getBytes(StandardCharsets.UTF_8);
        HttpServerResponse response = request.response().setChunked(true).setStatusCode(scene.status());
        for (int i = 0; i < bytes.length; i += scene.piece()) {
            response.write(Buffer.buffer().appendBytes(bytes, i, Math.min(scene.piece(), bytes.length - i)));
        }
        if (scene.cut()) {
            request.connection().close();
        } else {
            response.end();
        }
    }
}
