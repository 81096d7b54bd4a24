package org.gemmaarena.inference.fake;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.atomic.AtomicInteger;

/** One answer to {@code /api/pull}: a manifest, a large part in ten pieces, and what the fault says. */
final class FakePull {

    private static final long TICK_MS = 20;
    private static final int PIECES = 10;
    private static final long PIECE = 1_000_000;

    private final Vertx vertx;
    private final HttpServerResponse response;
    private final Runnable hangUp;
    private final Fault fault;
    private final Runnable done;
    private final AtomicInteger cancelled;
    private int sent;
    private boolean over;

    FakePull(
            Vertx vertx,
            HttpServerResponse response,
            Runnable hangUp,
            Fault fault,
            Runnable done,
            AtomicInteger cancelled) {
        this.vertx = vertx;
        this.response = response;
        this.hangUp = hangUp;
        this.fault = fault;
        this.done = done;
        this.cancelled = cancelled;
    }

    void start() {
        response.closeHandler(gone -> {
            if (!over) {
                over = true;
                cancelled.incrementAndGet();
            }
        });
        response.setChunked(true).putHeader("Content-Type", "application/x-ndjson");
        response.write("{\"status\":\"pulling manifest\"}\n");
        vertx.setTimer(TICK_MS, due -> step());
    }

    private void step() {
        if (over) {
            return;
        }
        if (sent == PIECES / 2 && fault == Fault.STALL) {
            return;
        }
        if (sent == PIECES / 2 && fault == Fault.CUT) {
            over = true;
            response.write("{\"status\":\"pull");
            hangUp.run();
        } else if (sent == PIECES / 2 && fault == Fault.ERROR) {
            end("{\"error\":\"pull model manifest: file does not exist\"}\n");
        } else if (sent == PIECES / 2 && fault == Fault.NO_END) {
            end("");
        } else if (sent == PIECES && fault != Fault.ENDLESS) {
            done.run();
            end("{\"status\":\"verifying sha256 digest\"}\n{\"status\":\"success\"}\n");
        } else {
            sent += sent < PIECES ? 1 : 0;
            response.write("{\"status\":\"pulling abc\",\"digest\":\"sha256:abc\",\"total\":%d,\"completed\":%d}\n"
                    .formatted(PIECES * PIECE, Math.min(sent, PIECES - 1) * PIECE));
            vertx.setTimer(TICK_MS, due -> step());
        }
    }

    private void end(String last) {
        over = true;
        response.end(last.isEmpty() ? "\n" : last);
    }
}
