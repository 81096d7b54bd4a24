package org.gemmaarena.battle;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.gemmaarena.battle.EventReader.Numbered;

/**
 * One reader of a battle that is written here. It is woken by every change and told what is new when it is ready for more;
 * whoever wakes it doesn't do that work, which is the executor's, one piece after the other.
 */
final class LiveReading implements Flow.Subscription {

    private final LiveBattle battle;
    private final EventReader reader;
    private final Flow.Subscriber<? super List<Numbered>> subscriber;
    private final Executor executor;
    private final Clock clock;
    private final AtomicLong wanted = new AtomicLong();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile boolean beat;
    private Future<?> beats;

    LiveReading(
            LiveBattle battle,
            EventReader reader,
            Flow.Subscriber<? super List<Numbered>> subscriber,
            Executor executor,
            Clock clock) {
        this.battle = battle;
        this.reader = reader;
        this.subscriber = subscriber;
        this.executor = executor;
        this.clock = clock;
    }

    /** @param heartbeat how often the reader is told at least that the stream is alive */
    void begin(Duration heartbeat) {
        battle.join(this);
        beats = Infrastructure.getDefaultWorkerPool()
                .scheduleAtFixedRate(this::beat, heartbeat.toMillis(), heartbeat.toMillis(), TimeUnit.MILLISECONDS);
        subscriber.onSubscribe(this);
    }

    /** Something may have changed. */
    void wake() {
        if (!over.get() && calls.getAndIncrement() == 0) {
            executor.execute(this::tellAll);
        }
    }

    private void beat() {
        beat = true;
        wake();
    }

    @Override
    public void request(long more) {
        wanted.accumulateAndGet(more, (now, added) -> now + added < 0 ? Long.MAX_VALUE : now + added);
        wake();
    }

    @Override
    public void cancel() {
        if (over.compareAndSet(false, true)) {
            beats.cancel(false);
            battle.leave(this, clock.instant());
        }
    }

    private void tellAll() {
        int heard;
        do {
            heard = calls.get();
            try {
                tell();
            } catch (RuntimeException failure) {
                cancel();
                subscriber.onError(failure);
            }
        } while (calls.addAndGet(-heard) != 0);
    }

    /** A battle that was lost is read on elsewhere. */
    private void tell() {
        while (!over.get() && wanted.get() > 0) {
            boolean lost = battle.lost();
            var events = reader.read(battle.turn());
            boolean last = lost || reader.over();
            if (!events.isEmpty() || beat) {
                beat = false;
                wanted.decrementAndGet();
                subscriber.onNext(events);
            } else if (!last) {
                return;
            }
            if (last) {
                cancel();
                subscriber.onComplete();
            }
        }
    }
}
