package org.gemmaarena.inference.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gemmaarena.inference.PullFailure;
import org.gemmaarena.inference.PullProgress;

/** One subscription to a server's fetching of a model. */
final class Pull implements ExchangeListener {

    private final Transport transport;
    private final Protocol protocol;
    private final Duration idleLimit;
    private final MultiEmitter<? super PullProgress> progress;
    private final Exchange exchange;
    private Future<?> patience;
    private boolean over;
    private volatile boolean heard;

    Pull(
            Transport transport,
            Protocol protocol,
            HttpRequest request,
            Duration idleLimit,
            MultiEmitter<? super PullProgress> progress) {
        this.transport = transport;
        this.protocol = protocol;
        this.idleLimit = idleLimit;
        this.progress = progress;
        this.exchange = new Exchange(request, this);
    }

    void start() {
        progress.onTermination(this::stop);
        beHeard();
        exchange.start(transport.client());
    }

    @Override
    public void line(String line) {
        beHeard();
        Json.parse(line).ifPresent(this::read);
    }

    @Override
    public void ended() {
        fail(PullFailure.Kind.CUT, "");
    }

    @Override
    public void refused(Refusal refusal) {
        fail(
                PullFailure.Kind.REFUSED,
                ServerError.brief(ServerError.inBody(refusal.body()).message()));
    }

    @Override
    public void broken(Throwable cause) {
        fail(heard ? PullFailure.Kind.CUT : PullFailure.Kind.UNREACHABLE, "");
    }

    private void read(JsonNode line) {
        heard = true;
        var error = ServerError.in(line);
        if (error.isPresent()) {
            fail(PullFailure.Kind.REFUSED, ServerError.brief(error.get().message()));
            return;
        }
        protocol.progress(line).ifPresentOrElse(progress::emit, progress::complete);
    }

    private synchronized void beHeard() {
        if (patience != null) {
            patience.cancel(false);
        }
        if (!over) {
            patience = transport
                    .scheduler()
                    .schedule(() -> fail(PullFailure.Kind.SILENT, ""), idleLimit.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void fail(PullFailure.Kind kind, String detail) {
        synchronized (this) {
            if (over) {
                return;
            }
        }
        progress.fail(new PullFailure(kind, detail));
    }

    private synchronized void stop() {
        over = true;
        patience.cancel(false);
        exchange.cancel();
    }
}
