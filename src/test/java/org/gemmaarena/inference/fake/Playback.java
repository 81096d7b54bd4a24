package org.gemmaarena.inference.fake;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One answer by its script, at its pace, on one event loop. */
final class Playback {

    private static final long TICK_MS = 5;

    private final Vertx vertx;
    private final HttpServerResponse response;
    private final Runnable hangUp;
    private final Wire wire;
    private final String model;
    private final Script script;
    private final Traffic traffic;
    private final Runnable done;
    private final List<Delta> deltas;
    private int sent;
    private long started;
    private boolean stalled;
    private boolean over;

    Playback(
            Vertx vertx,
            HttpServerResponse response,
            Runnable hangUp,
            Wire wire,
            String model,
            Script script,
            Traffic traffic,
            Runnable done) {
        this.vertx = vertx;
        this.response = response;
        this.hangUp = hangUp;
        this.wire = wire;
        this.model = model;
        this.script = script;
        this.traffic = traffic;
        this.done = done;
        this.deltas = Delta.of(script);
    }

    void start() {
        traffic.opened();
        response.closeHandler(gone -> finish(true));
        if (script.fault() != Fault.SILENT) {
            vertx.setTimer(Math.max(1, script.firstToken().toMillis()), due -> begin());
        }
    }

    private void begin() {
        if (!over) {
            response.setChunked(true).putHeader("Content-Type", wire.contentType());
            write(wire.head(model));
            started = System.nanoTime();
            tick();
        }
    }

    private void tick() {
        double perSecond = script.tokensPerSecond();
        long due = perSecond == 0 ? Long.MAX_VALUE : 1 + (long) ((System.nanoTime() - started) / 1e9 * perSecond);
        while (!over && !stalled && sent < due && !response.writeQueueFull()) {
            step();
        }
        if (!over && !stalled) {
            vertx.setTimer(TICK_MS, later -> tick());
        }
    }

    private void step() {
        Fault fault = script.fault();
        if (sent == script.after() && fault == Fault.STALL) {
            stalled = true;
        } else if (sent == script.after() && fault == Fault.CUT) {
            String line = wire.delta(model, next());
            write(line.substring(0, line.length() / 2));
            finish(false);
            hangUp.run();
        } else if (sent == script.after() && fault == Fault.ERROR) {
            end(wire.error("the model runner has unexpectedly stopped"));
        } else if (sent < deltas.size() || fault == Fault.ENDLESS) {
            write(wire.delta(model, next()));
            sent++;
        } else if (fault == Fault.HELD) {
            write(wire.end(model, script, sent));
            stalled = true;
        } else {
            end(fault == Fault.NO_END ? "" : wire.end(model, script, sent));
        }
    }

    private Delta next() {
        return deltas.get(sent % deltas.size());
    }

    private void end(String last) {
        write(last);
        finish(false);
        response.end();
    }

    private void finish(boolean byClient) {
        if (!over) {
            over = true;
            traffic.closed(byClient);
            done.run();
        }
    }

    private void write(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int piece = script.piece() == 0 ? Math.max(1, bytes.length) : script.piece();
        for (int i = 0; i < bytes.length; i += piece) {
            response.write(Buffer.buffer().appendBytes(bytes, i, Math.min(piece, bytes.length - i)));
        }
    }
}
