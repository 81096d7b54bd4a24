package org.gemmaarena.inference.exchange;

import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gemmaarena.inference.FailureKind;
import org.gemmaarena.inference.GenerationEvent;
import org.gemmaarena.inference.GenerationEvent.Failed;
import org.gemmaarena.inference.GenerationEvent.Text;
import org.gemmaarena.inference.GenerationEvent.Thought;
import org.gemmaarena.inference.GenerationRequest;
import org.jboss.logging.Logger;

/** One subscription to an answer: asks, asks again while the server is busy, and passes on what the reader reads. */
final class Generation implements ExchangeListener {

    private static final Logger LOG = Logger.getLogger(Generation.class);
    private static final Duration LINGER = Duration.ofSeconds(2);

    private final Transport transport;
    private final Protocol protocol;
    private final GenerationRequest request;
    private final MultiEmitter<? super GenerationEvent> events;
    private final AnswerReader reader;
    private final Backoff backoff = new Backoff();
    private HttpRequest form;
    private boolean otherForm;
    private boolean answering;
    private Cancellable current = () -> {};
    private volatile boolean over;

    Generation(
            Transport transport,
            Protocol protocol,
            GenerationRequest request,
            MultiEmitter<? super GenerationEvent> events) {
        this.transport = transport;
        this.protocol = protocol;
        this.request = request;
        this.events = events;
        this.reader = protocol.reader();
    }

    void start() {
        events.onTermination(this::stop);
        try {
            ask(protocol.generation(request));
        } catch (RuntimeException unsendable) {
            broken(unsendable);
        }
    }

    // The lock keeps a stop from falling between making an exchange and starting it.
    private synchronized void ask(HttpRequest nextForm) {
        if (over) {
            return;
        }
        form = nextForm;
        Exchange exchange = new Exchange(form, this);
        current = exchange::cancel;
        try {
            exchange.start(transport.client());
        } catch (RuntimeException unsendable) {
            broken(unsendable);
        }
    }

    private synchronized void askLater(Refusal refusal) {
        if (over) {
            return;
        }
        Duration wait = backoff.next(refusal.retryAfter());
        LOG.debugf("%s is busy, asking again in %s (%s)", request.model(), wait, refusal.detail());
        current = after(wait, () -> ask(form));
    }

    private synchronized void stop() {
        if (!over) {
            over = true;
            current.cancel();
        }
    }

    @Override
    public void line(String line) {
        answering = true;
        pass(reader.accept(line));
    }

    @Override
    public void ended() {
        pass(reader.end());
    }

    @Override
    public void broken(Throwable cause) {
        String why = ServerError.brief(cause.toString());
        if (!answering) {
            settle(new Failed(FailureKind.TRY_AGAIN, why));
            return;
        }
        // An answer that had its finish before the break is complete; the reader knows.
        pass(reader.end().stream()
                .map(event -> event instanceof Failed failed
                        ? new Failed(failed.kind(), failed.detail() + "; " + why)
                        : event)
                .toList());
    }

    @Override
    public void refused(Refusal refusal) {
        if (refusal.busy()) {
            askLater(refusal);
            return;
        }
        Optional<HttpRequest> other = otherForm ? Optional.empty() : protocol.otherForm(request, refusal);
        otherForm = true;
        other.ifPresentOrElse(this::ask, () -> settle(refusal.asFailure()));
    }

    private void pass(List<GenerationEvent> read) {
        for (GenerationEvent event : read) {
            if (event instanceof Text || event instanceof Thought) {
                events.emit(event);
            } else {
                settle(event);
            }
        }
    }

    private void settle(GenerationEvent end) {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            // A connection that ends in good order can be used again; one that stays open must not be kept.
            after(LINGER, current::cancel);
        }
        events.emit(end);
        events.complete();
    }

    private Cancellable after(Duration wait, Runnable task) {
        Future<?> timer = transport.scheduler().schedule(task, wait.toMillis(), TimeUnit.MILLISECONDS);
        return () -> timer.cancel(false);
    }
}
