package org.gemmaarena.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/**
 * What a client reads, for as long as it reads: one that takes nothing for too long is cut off. Whoever writes flushes at the
 * end, so that nothing is left for which nobody watches the time.
 */
public final class Download extends OutputStream {

    private interface Writing {
        void run() throws IOException;
    }

    private final OutputStream response;
    private final HttpServerRequest request;
    private final Vertx vertx;
    private final Duration idleLimit;

    public Download(OutputStream response, HttpServerRequest request, Vertx vertx, Duration idleLimit) {
        this.response = response;
        this.request = request;
        this.vertx = vertx;
        this.idleLimit = idleLimit;
    }

    public boolean hasBegun() {
        return request.response().headWritten();
    }

    /**
     * Breaks off visibly: the client sees that the end is missing. The end of a connection that Vert.x offers would wait until
     * the client has read what was written, and whoever writes would wait with it.
     */
    public void cutOff() {
        if (request.connection() instanceof ConnectionBase connection) {
            connection.channelHandlerContext().close();
        } else {
            request.connection().close();
        }
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        whileItReads(() -> response.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        whileItReads(response::flush);
    }

    /** Waits where the client is slower than this writes. */
    private void whileItReads(Writing writing) throws IOException {
        if (request.response().closed()) {
            throw new IOException("the client has gone");
        }
        var alarm = vertx.setTimer(idleLimit.toMillis(), late -> cutOff());
        try {
            writing.run();
        } finally {
            vertx.cancelTimer(alarm);
        }
    }
}
