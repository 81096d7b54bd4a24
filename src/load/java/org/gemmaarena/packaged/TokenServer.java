package org.gemmaarena.packaged;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * A model server that costs little: it speaks {@code /v1/chat/completions}, and each of its tokens is the {@link Stamp} of
 * the moment in which it was written. The arguments are port, tokens a second (0 for as fast as they are taken) and
 * tokens of an answer.
 */
public final class TokenServer {

    static final List<String> MODELS = List.of("stamp-a", "stamp-b");

    private static final int TICK_MS = 5;
    private static final int AT_ONCE = 64;
    private static final String EVENT =
            "data: {\"choices\":[{\"finish_reason\":%s,\"index\":0,\"delta\":{%s}}],\"created\":1780000000,"
                    + "\"id\":\"chatcmpl-1yNSEsHYVgvSDnwGPHNRwKyDpfVSDR0e\",\"model\":\"stamp\","
                    + "\"system_fingerprint\":\"b1-0000000\",\"object\":\"chat.completion.chunk\"}\n\n";
    private static final String[] AROUND_TOKEN =
            EVENT.formatted("null", "\"content\":\"|\"").split("\\|");
    private static final Buffer START =
            Buffer.buffer(EVENT.formatted("null", "\"role\":\"assistant\",\"content\":null"));
    private static final Buffer END = Buffer.buffer(EVENT.formatted("\"stop\"", "") + "data: [DONE]\n\n");

    private final double perSecond;
    private final int tokens;
    private final List<List<Answer>> slots = new ArrayList<>();
    private int turn;
    private int next;

    private TokenServer(double perSecond, int tokens) {
        this.perSecond = perSecond;
        this.tokens = tokens;
        int count = perSecond == 0 ? 1 : Math.max(1, (int) Math.round(1000 / perSecond / TICK_MS));
        for (int slot = 0; slot < count; slot++) {
            slots.add(new ArrayList<>());
        }
    }

    public static void main(String[] arguments) {
        var server = new TokenServer(Double.parseDouble(arguments[1]), Integer.parseInt(arguments[2]));
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        vertx.createHttpServer(new HttpServerOptions().setTcpNoDelay(true))
                .requestHandler(server::handle)
                .listen(Integer.parseInt(arguments[0]), "127.0.0.1")
                .onSuccess(listening -> vertx.setPeriodic(TICK_MS, tick -> server.tick()))
                .onFailure(failure -> System.exit(1));
    }

    private void handle(HttpServerRequest request) {
        if (request.path().equals("/v1/models")) {
            request.response().end("{\"object\":\"list\",\"data\":[{\"id\":\"stamp-a\"},{\"id\":\"stamp-b\"}]}");
        } else if (request.path().equals("/v1/chat/completions")) {
            request.bodyHandler(body -> answer(request.response()));
        } else {
            request.response().setStatusCode(404).end("{}");
        }
    }

    private void answer(HttpServerResponse response) {
        response.setChunked(true).putHeader("Content-Type", "text/event-stream");
        response.write(START);
        var answer = new Answer(response);
        if (perSecond == 0) {
            response.drainHandler(more -> answer.flood());
            answer.flood();
        } else {
            answer.advance();
            slots.get(next).add(answer);
            next = (next + 1) % slots.size();
        }
    }

    /** Each stream has its turn at its own moment, so that no burst is made here. */
    private void tick() {
        slots.get(turn).removeIf(Answer::advance);
        turn = (turn + 1) % slots.size();
    }

    private final class Answer {

        private final HttpServerResponse response;
        private final long started = System.nanoTime();
        private int sent;
        private boolean over;

        Answer(HttpServerResponse response) {
            this.response = response;
            response.closeHandler(gone -> over = true);
        }

        /** Writes what is due; whether that was all. */
        boolean advance() {
            double due = 1 + (System.nanoTime() - started) / 1e9 * perSecond;
            while (!over && sent < due) {
                step();
            }
            return over;
        }

        void flood() {
            for (int i = 0; i < AT_ONCE && !over && !response.writeQueueFull(); i++) {
                step();
            }
            if (!over && !response.writeQueueFull()) {
                Vertx.currentContext().runOnContext(next -> flood());
            }
        }

        private void step() {
            if (sent++ < tokens) {
                response.write(Buffer.buffer(AROUND_TOKEN[0] + Stamp.now() + AROUND_TOKEN[1]));
            } else {
                over = true;
                response.end(END);
            }
        }
    }
}
