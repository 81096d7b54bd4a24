package org.gemmaarena.roster;

import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gemmaarena.inference.ModelServer;
import org.gemmaarena.inference.PullFailure;
import org.gemmaarena.inference.PullProgress;
import org.gemmaarena.roster.PullState.State;

/** A pull that this process runs. Safe for use by many threads. */
final class PullRun {

    /** How far it is; sizes are those of all parts together. */
    record Progress(State state, String status, long completed, long total, PullFailure failure) {}

    private final Map<String, PullProgress> parts = new LinkedHashMap<>();
    private Progress progress = new Progress(State.RUNNING, null, 0, 0, null);
    private Cancellable exchange = () -> {};

    void start(ModelServer server, String model, Duration idleLimit) {
        var started = server.pull(model, idleLimit)
                .subscribe()
                .with(this::see, failure -> end(State.FAILED, failure), () -> end(State.DONE, null));
        synchronized (this) {
            exchange = started;
            if (progress.state() != State.CANCELLED) {
                return;
            }
        }
        started.cancel();
    }

    void cancel() {
        end(State.CANCELLED, null);
        Cancellable known;
        synchronized (this) {
            known = exchange;
        }
        known.cancel();
    }

    synchronized Progress progress() {
        return progress;
    }

    private synchronized void see(PullProgress seen) {
        if (progress.state() != State.RUNNING) {
            return;
        }
        if (seen.digest() != null) {
            parts.put(seen.digest(), seen);
        }
        progress = new Progress(
                State.RUNNING,
                seen.status(),
                parts.values().stream().mapToLong(PullProgress::completed).sum(),
                parts.values().stream().mapToLong(PullProgress::total).sum(),
                null);
    }

    private synchronized void end(State state, Throwable failure) {
        if (progress.state() == State.RUNNING) {
            var why = failure == null
                    ? null
                    : failure instanceof PullFailure known ? known : new PullFailure(PullFailure.Kind.UNREACHABLE, "");
            progress = new Progress(state, progress.status(), progress.completed(), progress.total(), why);
        }
    }
}
